import { getTranslations } from 'next-intl/server';
import { pinTone } from '@/components/follow/pin-tone';
import { ClientMessages } from '@/components/shell/client-messages';
import { Icon } from '@/components/ui/Icon';
import { actorOf } from '@/lib/accounts/actor';
import type { SignedInUser } from '@/lib/accounts/sessions';
import { localPath } from '@/lib/fields';
import type { Locale } from '@/lib/i18n/routing';
import { keptFor } from '@/lib/kept-entries/kept-entries';
import { isPlaceUnknown } from '@/lib/reports/place-known';
import { type InboxView, inboxHref } from '@/lib/staff/address';
import type { StaffCase } from '@/lib/staff/case';
import type { Perform } from '@/lib/staff/form-state';
import { countInbox, readInbox } from '@/lib/staff/inbox';
import { CASE_SLOT } from '@/lib/staff/kept-slots';
import { town } from '@/lib/town';
import { CaseView } from './CaseView';
import { InboxList } from './InboxList';
import { InboxMap } from './InboxMap';
import { KeyLine } from './KeyLine';
import { Neighbours } from './Neighbours';
import { StaffPage } from './StaffPage';
import { reportTitle } from './title';

interface Props {
  readonly user: SignedInUser;
  readonly locale: Locale;
  readonly view: InboxView;
  readonly perform: Perform;
  readonly report: StaffCase | null;
  readonly done?: string;
}

/** Nothing is theirs to see until the administration says where they work. */
const hasNoDepartment = (user: SignedInUser): boolean =>
  user.role === 'staff' && user.departments.length === 0;

type Page = Awaited<ReturnType<typeof readInbox>>;

/** List, report and map side by side; on a phone the list, then the report. */
export async function Inbox({ user, locale, view, perform, report, done }: Props) {
  const actor = actorOf(user);
  const [inbox, counts] = await Promise.all([readInbox(actor, view), countInbox(actor)]);
  const t = await getTranslations('staff');
  const seen = report && {
    perform,
    reportId: report.id,
    baseVersion: report.version,
    back: localPath(locale, inboxHref(view, report.id)),
    kept: await keptFor(CASE_SLOT, user.id),
  };
  return (
    <ClientMessages locale={locale} namespaces={['staff', 'reports', 'ui', 'map', 'capture']}>
      <StaffPage
        user={user}
        current="inbox"
        newCount={counts.new}
        tools={<Search view={view} locale={locale} />}
        keys={<KeyLine />}
        columns
      >
        <div className="d-cols d-cols--3">
          <InboxList view={view} counts={counts} inbox={inbox} selectedId={report?.id ?? null} />
          <div className={report ? undefined : 'bw-only-wide'}>
            {report && seen ? (
              <CaseView report={report} seen={seen} view={view} done={done} />
            ) : (
              <p className="d-pane bw-muted">
                {t(hasNoDepartment(user) ? 'noDepartment' : inbox.total === 0 ? 'empty' : 'choose')}
              </p>
            )}
          </div>
          <aside className="st-mapcol">
            <NumberedMap inbox={inbox} report={report} view={view} />
          </aside>
        </div>
        <Neighbours items={inbox.items} selectedId={report?.id ?? null} view={view} />
      </StaffPage>
    </ClientMessages>
  );
}

async function NumberedMap({
  inbox,
  report,
  view,
}: {
  inbox: Page;
  report: StaffCase | null;
  view: InboxView;
}) {
  const t = await getTranslations('staff');
  const title = await reportTitle();
  // A place known only in words would stand at the town hall.
  const placed = inbox.items.filter((item) => !isPlaceUnknown(item));
  const here = report && !isPlaceUnknown(report) ? report : null;
  const pins = placed.map((item) => ({
    id: item.id,
    lat: item.lat,
    lng: item.lng,
    kind: item.category,
    tone: pinTone(item.status, item.hazard),
    number: item.number,
    label: t('pin', { number: item.number, title: title(item) }),
    selected: item.id === report?.id,
    href: inboxHref(view, item.id),
  }));
  const isListed = pins.some(({ selected }) => selected);
  const own = here && !isListed ? [{ ...pinOf(here, title(here)), href: inboxHref(view, here.id) }] : [];
  return (
    <InboxMap
      label={t('map')}
      pins={[...pins, ...own]}
      center={here ?? placed[0] ?? town.centre}
      isClose={here !== null}
      accuracy={here?.accuracyM ? { lat: here.lat, lng: here.lng, meters: here.accuracyM } : null}
    />
  );
}

/** The open report, when it is not (or no longer) in the list. */
const pinOf = (report: StaffCase, label: string) => ({
  id: report.id,
  lat: report.lat,
  lng: report.lng,
  kind: report.category,
  tone: pinTone(report.status, report.hazard),
  label,
  selected: true,
});

async function Search({ view, locale }: { view: InboxView; locale: Locale }) {
  const t = await getTranslations('staff');
  return (
    <form className="bw-search st-search" method="get" action={localPath(locale, '/staff')}>
      <input type="hidden" name="filter" value="all" />
      <Icon name="search" size="s" />
      <label className="bw-hide" htmlFor="staff-search">
        {t('search')}
      </label>
      <input
        id="staff-search"
        type="search"
        name="q"
        defaultValue={view.text}
        placeholder={t('searchShort')}
        data-key="/"
      />
      <kbd>/</kbd>
    </form>
  );
}
