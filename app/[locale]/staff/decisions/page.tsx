import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { civilDay } from '@/components/decisions/civil-day';
import { DecisionState } from '@/components/decisions/DecisionState';
import { StaffPage } from '@/components/staff/StaffPage';
import { actorOf } from '@/lib/accounts/actor';
import { requireUser } from '@/lib/accounts/session';
import { civilDate } from '@/lib/clock';
import { decisionViews, type ListedDecision, listDecisions } from '@/lib/decisions/queries';
import { Link, type Locale } from '@/lib/i18n/routing';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'decisions.staff' });
  return { title: t('title'), robots: { index: false } };
}

/** The decisions of somebody's departments: letters that have to go to the post first. */
export default async function DecisionsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const user = await requireUser('staff', locale, '/staff/decisions');
  const query = await searchParams;
  const view = decisionViews.find((name) => name === query.view) ?? 'toPost';
  const rows = await listDecisions(actorOf(user), view);
  const t = await getTranslations('decisions.staff');
  return (
    <StaffPage user={user} current="decisions">
      <div className="bw-stack">
        <h1>{t('title')}</h1>
        <p className="bw-measure">{t('intro')}</p>
        <nav className="bw-row bw-row--wrap" aria-label={t('viewsLabel')}>
          {decisionViews.map((name) => (
            <Link
              key={name}
              className="mb-view"
              href={`/staff/decisions?view=${name}`}
              prefetch={false}
              aria-current={name === view ? 'page' : undefined}
            >
              {t(`views.${name}`)}
            </Link>
          ))}
        </nav>
        {rows.length === 0 ? (
          <p>{t(`empty.${view}`)}</p>
        ) : (
          <ul className="bw-card mb-rows" aria-label={t('title')}>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </ul>
        )}
      </div>
    </StaffPage>
  );
}

async function Row({ row }: { row: ListedDecision }) {
  const t = await getTranslations('decisions.staff');
  const day = await civilDay('long');
  const isLetter = row.letterReason !== null && (row.state === 'letter' || row.state === 'ended');
  return (
    <li>
      <Link className="mb-row" href={`/staff/decisions/${row.id}`} prefetch={false}>
        <span className="mb-row__t">
          <b>{row.title}</b>
          <span>
            {row.recipient} · {row.department} · {t('since', { day: day(civilDate(row.providedAt)) })}
          </span>
          {isLetter && row.letterReason ? (
            <span className="bw-muted">{t(`reasons.${row.letterReason}`)}</span>
          ) : null}
        </span>
        <span className="mb-row__e">
          <DecisionState decision={row} />
        </span>
      </Link>
    </li>
  );
}
