import { getTranslations } from 'next-intl/server';
import { State } from '@/components/ui/State';
import type { StaffCase } from '@/lib/staff/case';
import type { Seen } from './ActionForm';
import { OneClick } from './forms';
import { PaintPhoto } from './PaintPhoto';

interface Props {
  readonly photos: StaffCase['photos'];
  readonly seen: Seen;
  /** Only then the photos marked for it are seen by everybody. */
  readonly isPublished: boolean;
}

/** The photos of a report; each opens large, can be painted over and taken back from the public. */
export async function CasePhotos({ photos, seen, isPublished }: Props) {
  const t = await getTranslations('staff');
  if (photos.length === 0) return null;
  return (
    <ul className="st-photos" aria-label={t('photos')}>
      {photos.map((photo, index) => (
        <li key={photo.id} className="bw-stack bw-stack--s">
          <Picture photo={photo} number={index + 1} isPublic={isPublished && photo.isPublic} />
          <div className="bw-row bw-row--wrap">
            <PaintPhoto id={photo.id} number={index + 1} />
            {isPublished && photo.isPublic ? (
              <OneClick
                seen={seen}
                action="withhold"
                label={t('withhold')}
                icon="eyeOff"
                hidden={{ photoId: photo.id }}
              />
            ) : null}
            {photo.paintedFullHash ? (
              <a
                className="st-original"
                href={`/api/photos/${photo.id}?original`}
                target="_blank"
                rel="noreferrer"
              >
                {t('original', { number: index + 1 })}
              </a>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

interface PictureProps {
  readonly photo: Props['photos'][number];
  readonly number: number;
  readonly isPublic: boolean;
}

async function Picture({ photo, number, isPublic }: PictureProps) {
  const t = await getTranslations('staff');
  const { id, color, paintedFullHash } = photo;
  // A browser shows the picture it has for an address; painted over it is another one.
  const version = paintedFullHash ? `&v=${paintedFullHash.slice(0, 8)}` : '';
  return (
    <div className="st-photo">
      <a
        href={`/api/photos/${id}?size=full${version}`}
        target="_blank"
        rel="noreferrer"
        style={{ backgroundColor: color }}
      >
        {/* biome-ignore lint/performance/noImgElement: photos come from our own route */}
        <img src={`/api/photos/${id}?size=thumb${version}`} alt={t('photo', { number })} />
      </a>
      <span className="st-photo__states">
        {isPublic ? (
          <State tone="ok" icon="eye">
            {t('photoPublic')}
          </State>
        ) : null}
        {paintedFullHash ? (
          <State tone="info" icon="erase">
            {t('photoPainted')}
          </State>
        ) : null}
      </span>
    </div>
  );
}
