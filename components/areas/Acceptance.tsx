import { getFormatter, getTranslations } from 'next-intl/server';
import { State } from '@/components/ui/State';
import type { Case } from '@/lib/applications/case';
import { acceptanceOf } from '@/lib/areas/acceptances';
import { Link } from '@/lib/i18n/routing';

/** What the crew found after the use: result, words, photos, and the report of the damage. */
export async function Acceptance({ found }: { found: Case }) {
  const acceptance = await acceptanceOf(found.row.id);
  if (!acceptance) return null;
  const t = await getTranslations('areas.acceptance');
  const format = await getFormatter();
  const { result, at, reportId, trackingCode, photos } = acceptance;
  const note = noteIn(found);
  const isFine = result === 'fine';
  return (
    <section className="bw-stack bw-stack--s">
      <h2 className="bw-h3">{t('title')}</h2>
      <p className="bw-row bw-row--wrap">
        <State tone={isFine ? 'ok' : 'bad'} icon={isFine ? 'checkCircle' : 'warning'}>
          {t(result)}
        </State>
        <span className="bw-small bw-muted">
          {format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })}
        </span>
      </p>
      {note ? <p className="sp-said">{note}</p> : null}
      {reportId ? (
        <p>
          {t('report')}{' '}
          <Link href={`/staff/${reportId}`} prefetch={false} className="sp-inline">
            {trackingCode}
          </Link>
        </p>
      ) : null}
      {photos.length > 0 ? (
        <ul className="sp-photos">
          {photos.map((id, index) => (
            <li key={id}>
              <a href={`/api/photos/acceptance/${id}`} target="_blank" rel="noreferrer">
                {/* biome-ignore lint/performance/noImgElement: a private photo, never through an optimiser */}
                <img
                  src={`/api/photos/acceptance/${id}?size=thumb`}
                  alt={t('photo', { number: index + 1, total: photos.length })}
                  loading="lazy"
                />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** The crew's words stand in the history of the case. */
function noteIn({ events }: Case): string {
  const event = events.find(({ key }) => key === 'accepted' || key === 'damaged');
  const asked = (event?.body as { asked?: { found?: unknown } } | null | undefined)?.asked;
  return typeof asked?.found === 'string' ? asked.found : '';
}
