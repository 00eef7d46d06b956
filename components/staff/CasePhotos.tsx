import { getTranslations } from 'next-intl/server';
import { State } from '@/components/ui/State';
import type { StaffCase } from '@/lib/staff/case';

/** The photos of a report; each opens large. */
export async function CasePhotos({ photos }: { photos: StaffCase['photos'] }) {
  const t = await getTranslations('staff');
  if (photos.length === 0) return null;
  return (
    <ul className="st-photos" aria-label={t('photos')}>
      {photos.map(({ id, color, isPublic }, index) => (
        <li key={id}>
          <a
            href={`/api/photos/${id}?size=full`}
            target="_blank"
            rel="noreferrer"
            style={{ backgroundColor: color }}
          >
            {/* biome-ignore lint/performance/noImgElement: photos come from our own route */}
            <img src={`/api/photos/${id}?size=thumb`} alt={t('photo', { number: index + 1 })} />
          </a>
          {isPublic ? (
            <State tone="ok" icon="eye">
              {t('photoPublic')}
            </State>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
