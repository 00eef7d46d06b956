import './follow.css';
import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ClientMessages } from '@/components/shell/client-messages';
import { TaskPage } from '@/components/shell/TaskPage';
import { anonymous } from '@/lib/accounts/actor';
import { localPath } from '@/lib/fields';
import { titleOf } from '@/lib/i18n/error-title';
import type { Locale } from '@/lib/i18n/routing';
import { reportByToken } from '@/lib/reports/follow';
import { canReopen, mayAdd } from '@/lib/reports/follow-policy';
import { followToken } from '@/lib/reports/follow-token';
import { loadPlainDraft } from '@/lib/reports/plain-drafts';
import { AddForm } from './AddForm';
import { MissingReport } from './MissingReport';
import { Outcome, type Search } from './Outcome';
import { ReportTitle } from './ReportHead';
import { reopenWords } from './reopen-words';

export interface FollowParams {
  readonly params: Promise<{ locale: Locale; token: string }>;
  readonly searchParams: Promise<Search>;
}

/** Title of a page behind the secret link; no search engine shall know it. */
export const followMetadata =
  (title: 'add.title' | 'reopen.button' | 'withdraw.title') =>
  async ({ params, searchParams }: FollowParams): Promise<Metadata> => {
    const { locale, token } = await params;
    const t = await getTranslations({ locale, namespace: 'follow' });
    const report = title === 'reopen.button' ? await reportByToken(token) : null;
    const name = report ? t(`${reopenWords(report.status)}.button`) : t(title);
    const hasErrors = (await searchParams).problem !== undefined;
    return { title: await titleOf(locale, name, hasErrors), robots: { index: false, follow: false } };
  };

interface Props {
  readonly locale: Locale;
  readonly token: string;
  readonly search: Search;
  readonly reopen: boolean;
}

/** One page for adding something and for "noch nicht behoben". */
export async function AddPage({ locale, token: given, search, reopen }: Props) {
  setRequestLocale(locale);
  const report = await reportByToken(given);
  if (!report || !mayAdd(anonymous, report) || (reopen && !canReopen(report.status)))
    return <MissingReport />;
  const t = await getTranslations('follow');
  const words = reopenWords(report.status);
  const { category, place } = report;
  const draft = await loadPlainDraft(String(search.d ?? ''));
  const token = followToken(report.id);
  const here = `/follow/${token}`;
  return (
    <ClientMessages locale={locale} namespaces={['follow']}>
      <TaskPage title={t('page.bar', { code: report.trackingCode })} backHref={here}>
        <div className="bw-stack">
          <Outcome search={search} />
          <div>
            <h1>{t(reopen ? `${words}.button` : 'add.title')}</h1>
            <p className="bw-muted">
              <ReportTitle report={report} />
            </p>
          </div>
          {reopen ? <p>{t(`${words}.text`)}</p> : null}
          <AddForm
            token={token}
            reopen={reopen}
            form={randomUUID()}
            title={{ category, place }}
            note={draft?.values.note}
            backPath={localPath(locale, here)}
          />
        </div>
      </TaskPage>
    </ClientMessages>
  );
}
