'use client';

import { useTranslations } from 'next-intl';
import { Button, ButtonLink } from '@/components/ui/Button';
import { type LocalReport, seenStatus } from '@/lib/crew/local';
import { fits } from '@/lib/crew/policy';
import type { Word } from '@/lib/crew/say';
import { isPlaceUnknown } from '@/lib/reports/place-known';
import { CameraButton } from './CameraButton';

interface Props {
  readonly report: LocalReport;
  readonly label: string;
  readonly onSay: (word: Word) => void;
  readonly onPhoto: (file: File) => void;
  readonly onMissing: () => void;
  readonly onForward: () => void;
}

/** Large buttons in the order of the work: drive there, take it, finish it. */
export function StopActions({ report, label, onSay, onPhoto, onMissing, onForward }: Props) {
  const t = useTranslations('crew.action');
  const status = seenStatus(report);
  // Nobody is led to the middle of the town for a place known only in words.
  const hasWay = !isPlaceUnknown(report);
  const next = (['accept', 'start'] as const).find((action) => fits(action, status));
  return (
    <>
      <div className={next && hasWay ? 'bw-split' : undefined}>
        {hasWay ? (
          <ButtonLink href={geoLink(report, label)} variant="secondary" icon="navigate" glove block>
            {t('navigate')}
          </ButtonLink>
        ) : null}
        {next ? (
          <Button
            variant="secondary"
            icon={next === 'accept' ? 'check' : 'wrench'}
            glove
            block
            onClick={() => onSay({ action: next })}
          >
            {t(next)}
          </Button>
        ) : null}
      </div>
      <CameraButton hero block onPhoto={onPhoto}>
        {t('done')}
      </CameraButton>
      <div className="bw-split">
        <Button variant="tertiary" icon="search" glove fit onClick={onMissing}>
          {t('notFound')}
        </Button>
        <Button variant="tertiary" icon="forward" glove fit onClick={onForward}>
          {t('notOurs')}
        </Button>
      </div>
      {hasWay ? (
        <p className="bw-meta">
          {t('coordinates', { lat: report.lat.toFixed(5), lng: report.lng.toFixed(5) })}
        </p>
      ) : null}
    </>
  );
}

/** Opens the phone's own map or navigation app (RFC 5870); the query makes Android show a pin with a name. */
function geoLink({ lat, lng }: LocalReport, label: string): string {
  const point = `${lat.toFixed(6)},${lng.toFixed(6)}`;
  return `geo:${point}?q=${point}(${encodeURIComponent(label)})`;
}
