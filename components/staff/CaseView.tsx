import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { HazardState, ReportState } from '@/components/reports/status';
import { ButtonLink } from '@/components/ui/Button';
import { Timeline } from '@/components/ui/Steps';
import { isOpen } from '@/lib/reports/status';
import { timeline } from '@/lib/reports/timeline';
import { timelineText } from '@/lib/reports/timeline-text';
import { type InboxView, inboxHref } from '@/lib/staff/address';
import type { StaffCase } from '@/lib/staff/case';
import { bodies, bodyKeys } from '@/lib/town/bodies';
import type { Seen } from './ActionForm';
import { CaseActions } from './CaseActions';
import { CaseAlerts } from './CaseAlerts';
import { CaseFacts } from './CaseFacts';
import { CasePhotos } from './CasePhotos';
import { CaseSame } from './CaseSame';
import { DoneNote } from './DoneNote';
import { reportTitle } from './title';

interface Props {
  readonly report: StaffCase;
  readonly seen: Seen;
  readonly view: InboxView;
  /** What was just done, a code of `staff.done`. */
  readonly done: string | undefined;
}

/** One report with all that staff may know and do. */
export async function CaseView({ report, seen, view, done }: Props) {
  const t = await getTranslations('staff');
  const title = await reportTitle();
  return (
    <article className="d-pane bw-stack st-case" aria-label={title(report)}>
      <ButtonLink className="bw-only-phone st-back" href={inboxHref(view)} variant="tertiary" icon="back">
        {t('toList')}
      </ButtonLink>
      <Heading report={report} />
      <DoneNote done={done} />
      <CaseAlerts report={report} seen={seen} />
      <CasePhotos photos={report.photos} seen={seen} isPublished={report.visibility === 'published'} />
      <p lang={report.locale} className={report.description ? 'st-text' : 'bw-muted'} dir="auto">
        {report.description ? (
          <>
            „<bdi>{report.description}</bdi>“
          </>
        ) : (
          t('noText')
        )}
      </p>
      <CaseFacts report={report} />
      <CaseSame report={report} seen={seen} view={view} />
      <CaseActions report={report} seen={seen} done={done} />
      <History report={report} />
    </article>
  );
}

async function Heading({ report }: { report: StaffCase }) {
  const t = await getTranslations('staff');
  const format = await getFormatter();
  const title = await reportTitle();
  const when = format.dateTime(report.receivedAt, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <header className="st-head">
      <div>
        <p className="bw-muted bw-small">{t('received', { code: report.trackingCode, when })}</p>
        <h1 className="bw-h4">{title(report)}</h1>
      </div>
      {report.hazard && isOpen(report.status) ? <HazardState /> : <ReportState status={report.status} />}
    </header>
  );
}

async function History({ report }: { report: StaffCase }) {
  const t = await getTranslations('staff');
  const follow = await getTranslations('follow');
  const words = timelineText({
    audience: 'staff',
    locale: await getLocale(),
    now: Date.now(),
    t: follow,
    body: (key) => bodies[bodyKeys.find((known) => known === key) ?? 'town'].name,
  });
  const events = report.events.map((event) => ({
    ...event,
    text: [event.text, event.by, event.isPublic ? '' : t('internal')].filter(Boolean).join(' · '),
  }));
  return (
    <section className="bw-stack bw-stack--s">
      <h2 className="bw-h3">{t('timeline')}</h2>
      <Timeline items={timeline(report, events, words)} />
    </section>
  );
}
