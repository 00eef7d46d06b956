'use client';

import { useTranslations } from 'next-intl';
import { Icon, type IconName } from '@/components/ui/Icon';
import { type CaptureDraft, isPlaceSettled, type Step } from '@/lib/capture/draft';
import { catalogue } from '@/lib/reports/catalogue';
import { useObjectUrl } from './use-object-url';

interface Props {
  readonly draft: CaptureDraft;
  readonly onEdit: (step: Step) => void;
}

/** What was entered, each line with the way back to it. */
export function Summary({ draft, onEdit }: Props) {
  const t = useTranslations('capture.send');
  const kinds = useTranslations('reports.kinds');
  const { category, photos, place } = draft;
  return (
    <section className="bw-card" aria-label={t('summary')}>
      {photos.length > 0 ? <Photos draft={draft} /> : null}
      <Line
        id="edit-photo"
        icon="image"
        text={t('photos', { count: photos.length })}
        label={t('editPhoto')}
        onEdit={() => onEdit('photo')}
      />
      <Line
        id="edit-place"
        icon="pin"
        text={isPlaceSettled(place) ? place.label || '✓' : '–'}
        label={t('editPlace')}
        onEdit={() => onEdit('place')}
      />
      <Line
        id="edit-kind"
        icon={category ? catalogue[category].icon : 'dots'}
        text={category ? kinds(`${category}.name`) : '–'}
        more={draft.hazard ? t('hazard') : undefined}
        label={t('editKind')}
        onEdit={() => onEdit('kind')}
      />
    </section>
  );
}

interface LineProps {
  readonly id: string;
  readonly icon: IconName;
  readonly text: string;
  readonly more?: string;
  readonly label: string;
  readonly onEdit: () => void;
}

const Line = ({ id, icon, text, more, label, onEdit }: LineProps) => (
  <button type="button" id={id} className="bw-entry bw-entry--button" onClick={onEdit}>
    <Icon name={icon} />
    <span className="bw-entry__t">
      <b>{text}</b>
      {more ? <span>{more}</span> : null}
      <span className="bw-hide">{label}</span>
    </span>
    <Icon name="pencil" />
  </button>
);

const Photos = ({ draft }: { draft: CaptureDraft }) => (
  <div className="bw-thumbs bw-thumbs--still">
    {draft.photos.map(({ id }) => (
      <Picture key={id} bytes={draft.previews[id]} />
    ))}
  </div>
);

function Picture({ bytes }: { bytes: ArrayBuffer | undefined }) {
  const url = useObjectUrl(bytes);
  // biome-ignore lint/performance/noImgElement: the photo lies on the phone
  return <span className="bw-thumb">{url ? <img src={url} alt="" /> : <Icon name="image" />}</span>;
}
