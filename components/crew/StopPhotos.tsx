'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { MiniMap } from '@/components/map/MiniMap';
import { kindIcon } from '@/components/reports/status';
import { Icon, type IconName } from '@/components/ui/Icon';
import { State } from '@/components/ui/State';
import type { LocalReport } from '@/lib/crew/local';
import { isPlaceUnknown } from '@/lib/reports/place-known';
import { useCrewContext } from './crew-context';
import { usePhoto } from './use-photo';
import { useWords } from './use-words';

/** What it looks like and where it is, side by side. */
export function StopPicture({ report }: { report: LocalReport }) {
  const t = useTranslations('crew.facts');
  const words = useWords();
  return (
    <div className="bw-stop__pic">
      <StopPhoto report={report} />
      {isPlaceUnknown(report) ? (
        <NoPicture icon="pin" text={t('placeInWords')} />
      ) : (
        <MiniMap
          lat={report.lat}
          lng={report.lng}
          kind={report.category}
          tone={report.hazard ? 'bad' : 'open'}
          accuracyM={report.accuracyM}
          label={t('miniMap', { place: words.place(report) })}
        />
      )}
    </div>
  );
}

function StopPhoto({ report }: { report: LocalReport }) {
  const t = useTranslations('crew.facts');
  const { crew } = useCrewContext();
  const [index, setIndex] = useState(0);
  const total = report.photos.length;
  const photo = report.photos[index % Math.max(1, total)];
  const icon = kindIcon(report.category);
  const url = usePhoto(photo?.id, crew.photoRound);
  if (!photo) return <NoPicture icon={icon} text={t('noPhoto')} />;
  const numbers = { number: (index % total) + 1, total };
  const picture = url ? (
    // biome-ignore lint/performance/noImgElement: the photo lies on this phone
    <img className="bw-photo" src={url} alt={t('photo', numbers)} />
  ) : (
    <NoPicture icon={icon} text={t('photoMissing')} color={photo.color} />
  );
  if (total === 1) return <div className="bw-stop__photo">{picture}</div>;
  return (
    <button type="button" className="bw-stop__photo" onClick={() => setIndex(index + 1)}>
      {picture}
      <span className="bw-stop__count">
        <State icon="image">{t('photoCount', numbers)}</State>
      </span>
      <span className="bw-hide">{t('nextPhoto')}</span>
    </button>
  );
}

const NoPicture = ({ icon, text, color }: { icon: IconName; text: string; color?: string }) => (
  <span
    className={color ? 'bw-stop__none bw-stop__none--dark' : 'bw-stop__none'}
    style={color ? { backgroundColor: color } : undefined}
  >
    <Icon name={icon} size="l" />
    <span>{text}</span>
  </span>
);
