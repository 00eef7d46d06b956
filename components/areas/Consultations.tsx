import { CopyButton } from '@/components/payments/CopyButton';
import { ClientMessages } from '@/components/shell/client-messages';
import { Note } from '@/components/ui/Note';
import { State } from '@/components/ui/State';
import { db } from '@/db/client';
import { civilDate } from '@/lib/clock';
import { publicUrl } from '@/lib/env';
import { localPath } from '@/lib/fields';
import type { Locale } from '@/lib/i18n/routing';
import { consultationsOf } from '@/lib/services/sondernutzung/consultations';
import { areaWords } from './words';

const tones = { agrees: 'ok', agreesWith: 'wait', objects: 'bad' } as const;

interface Props {
  readonly applicationId: string;
  readonly locale: Locale;
  /** The case still waits for answers; after the decision nobody can give one. */
  readonly isOpen: boolean;
}

/** Who was asked, the links to hand to them, and what they say. Nothing while nobody was asked. */
export async function Consultations({ applicationId, locale, isOpen }: Props) {
  const asked = await consultationsOf(await db(), applicationId);
  if (asked.length === 0) return null;
  const { t, day } = await areaWords();
  const today = civilDate(Date.now());
  const waits = isOpen && asked.some(({ answer }) => !answer);
  return (
    <section className="bw-stack bw-stack--s">
      <h2 className="bw-h3">{t('consultation.panel')}</h2>
      {waits ? <Note tone="info">{t('consultation.handOut')}</Note> : null}
      <ul className="sp-asked">
        {asked.map(({ id, token, body, question, dueOn, answer, remark }) => {
          const url = publicUrl() + localPath('de', `/beteiligung/${token}`);
          const name = t(`consultation.bodies.${body}`);
          return (
            <li key={id} className="bw-card bw-card__b bw-stack bw-stack--s">
              <p className="bw-row bw-row--wrap">
                <b className="bw-grow">{name}</b>
                {answer ? (
                  <State tone={tones[answer]} icon={answer === 'agrees' ? 'checkCircle' : 'warning'}>
                    {t(`consultation.answers.${answer}`)}
                  </State>
                ) : !isOpen ? (
                  <State icon="close">{t('consultation.unanswered')}</State>
                ) : (
                  <State tone={dueOn < today ? 'bad' : 'wait'} icon="clock">
                    {t(dueOn < today ? 'consultation.late' : 'consultation.until', { date: day(dueOn) })}
                  </State>
                )}
              </p>
              {question ? <p className="bw-small bw-muted sp-said">{question}</p> : null}
              {remark ? <p className="sp-said">{remark}</p> : null}
              {answer || !isOpen ? null : (
                <>
                  <p className="bw-small sp-link">{url}</p>
                  <ClientMessages locale={locale} namespaces={['payments']}>
                    <CopyButton value={url} what={t('consultation.link', { name })} />
                  </ClientMessages>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
