import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { DecisionState } from '@/components/decisions/DecisionState';
import { LetterTask } from '@/components/decisions/LetterTask';
import { Evidence, Facts } from '@/components/decisions/Proof';
import { StaffPage } from '@/components/staff/StaffPage';
import { ButtonLink } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { Note } from '@/components/ui/Note';
import { actorOf } from '@/lib/accounts/actor';
import { requireUser } from '@/lib/accounts/session';
import { readDecision } from '@/lib/decisions/queries';
import type { Locale } from '@/lib/i18n/routing';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'decisions.staff' });
  return { title: t('toProof'), robots: { index: false } };
}

/** How one decision was announced, with everything that is kept as evidence; the letter when it goes by post. */
export default async function DecisionPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const user = await requireUser('staff', locale, `/staff/decisions/${id}`);
  const decision = await readDecision(actorOf(user), id);
  if (!decision) notFound();
  const t = await getTranslations('decisions.staff');
  const { done, problem } = await searchParams;
  const known = problem === 'invalid' || problem === 'conflict' ? problem : 'other';
  const isToPost = decision.state === 'letter' || decision.state === 'ended';
  return (
    <StaffPage user={user} current="decisions">
      <div className="mb-desk">
        <article className="bw-stack">
          <header className="bw-stack bw-stack--s">
            <p className="bw-muted bw-small">
              {decision.address[0]} · {decision.department}
            </p>
            <h1 className="bw-h3">{decision.title}</h1>
            <DecisionState decision={decision} />
          </header>
          {done === 'posted' ? (
            <Note tone="ok" role="status">
              {t('done.posted')}
            </Note>
          ) : null}
          {problem ? (
            <Note tone="bad" role="alert">
              {t(`problems.${known}`)}
            </Note>
          ) : null}
          <Facts decision={decision} />
          <Evidence decision={decision} />
        </article>
        <aside className="bw-stack" aria-label={t('letter')}>
          {isToPost ? <LetterTask decision={decision} locale={locale} /> : null}
          <Paper href={`/api/mailbox/files/${decision.attachmentId}`} text={t('print')} />
          {decision.largePrintId ? (
            <Paper href={`/api/mailbox/files/${decision.largePrintId}`} text={t('printLarge')} />
          ) : null}
          {isToPost ? <Paper href={`/api/staff/decisions/${id}/letter`} text={t('printLetter')} /> : null}
          <Paper href={`/api/staff/decisions/${id}/proof`} text={t('proof')} />
          {decision.threadId ? (
            <ButtonLink
              href={`/staff/mailbox/${decision.threadId}`}
              variant="tertiary"
              icon="mail"
              prefetch={false}
            >
              {t('toThread')}
            </ButtonLink>
          ) : null}
          <ButtonLink href="/staff/decisions" variant="tertiary" icon="list" prefetch={false}>
            {t('back')}
          </ButtonLink>
        </aside>
      </div>
    </StaffPage>
  );
}

const Paper = ({ href, text }: { href: string; text: string }) => (
  <a className="kern-btn kern-btn--secondary kern-btn--block" href={href} download>
    <Icon name="download" />
    <span className="kern-label">{text}</span>
  </a>
);
