import { useLocale, useTranslations } from 'next-intl';
import { MiniMap } from '@/components/map/MiniMap';
import type { DetailPhoto, ReportDetails } from '@/lib/reports/details';
import { isPlaceUnknown } from '@/lib/reports/place-known';
import { dayText } from '@/lib/reports/when';
import { pinTone } from './pin-tone';

interface Props {
  readonly report: ReportDetails;
  /** Opens photos that are not public; only on the sender's own page. */
  readonly token?: string;
}

const source = (photo: DetailPhoto, size: 'full' | 'thumb', token?: string): string =>
  `/api/photos/${photo.id}?size=${size}${token ? `&follow=${token}` : ''}`;

interface PhotoProps {
  readonly photo: DetailPhoto;
  readonly alt: string;
  readonly token?: string;
  readonly caption?: string;
}

/** A photo in its frame; a tap opens it whole. */
function Photo({ photo, alt, token, caption }: PhotoProps) {
  return (
    <figure className="bw-card bw-follow__photo">
      <a href={source(photo, 'full', token)} style={{ backgroundColor: photo.color }}>
        {/* biome-ignore lint/performance/noImgElement: photos come from our own route in two sizes */}
        <img src={source(photo, 'thumb', token)} alt={alt} loading="lazy" decoding="async" />
      </a>
      {caption ? <figcaption>{caption}</figcaption> : null}
    </figure>
  );
}

function useDay() {
  const locale = useLocale();
  return (photo: DetailPhoto) => dayText(locale, photo.createdAt, Date.now());
}

const showsRepair = ({ status, photos }: ReportDetails): boolean =>
  status === 'done' && photos.some(({ role }) => role === 'after');

/** The first photo beside the map, as on paper: what and where. After the repair the pair shows it. */
export function PhotoAndMap({ report, token }: Props) {
  const t = useTranslations('follow.page');
  const day = useDay();
  const first = showsRepair(report) ? undefined : report.photos.find(({ role }) => role === 'report');
  const map = isPlaceUnknown(report) ? null : (
    <MiniMap
      className="bw-card bw-follow__map"
      lat={report.lat}
      lng={report.lng}
      kind={report.category}
      tone={pinTone(report.status, report.hazard)}
      accuracyM={report.accuracyM}
      label={t('mapOf', { place: report.place })}
    />
  );
  if (!first) return map;
  const alt = t(token ? 'yourPhoto' : 'photo', { date: day(first) });
  if (!map) return <Photo photo={first} alt={alt} token={token} />;
  return (
    <div className="bw-split">
      <Photo photo={first} alt={alt} token={token} />
      {map}
    </div>
  );
}

/** Before and after, side by side, once the crew has shown what it has done. */
export function BeforeAfter({ report, token }: Props) {
  const t = useTranslations('follow.page');
  const day = useDay();
  const before = report.photos.findLast(({ role }) => role === 'report' || role === 'reopen');
  const after = report.photos.findLast(({ role }) => role === 'after');
  if (!showsRepair(report) || !after) return null;
  return (
    <div className="bw-split">
      {before ? (
        <Photo
          photo={before}
          alt={t('beforeAlt', { date: day(before) })}
          caption={t('before')}
          token={token}
        />
      ) : null}
      <Photo photo={after} alt={t('afterAlt', { date: day(after) })} caption={t('after')} token={token} />
    </div>
  );
}

/** What was sent besides the first photo. */
export function MorePhotos({ report, token }: Props) {
  const t = useTranslations('follow.page');
  const day = useDay();
  const first = report.photos.find(({ role }) => role === 'report');
  const more = report.photos.filter((photo) => photo !== first && photo.role !== 'after');
  if (more.length === 0) return null;
  return (
    <section className="bw-stack bw-stack--s">
      <h2>{t('morePhotos')}</h2>
      <div className="bw-follow__more">
        {more.map((photo) => (
          <Photo key={photo.id} photo={photo} alt={t('photo', { date: day(photo) })} token={token} />
        ))}
      </div>
    </section>
  );
}
