/**
 * States of a report and who may move it where (pure).
 * `new` received · `checked` looked at by staff, waits for the crew · `accepted` a crew has taken it ·
 * `inWork` being repaired · `done` repaired · `notFound` nothing there · `forwarded` handed to the body
 * responsible for the road · `withdrawn` by its sender · `merged` told elsewhere · `rejected` not a damage.
 */
export const statuses = [
  'new',
  'checked',
  'accepted',
  'inWork',
  'done',
  'notFound',
  'forwarded',
  'withdrawn',
  'merged',
  'rejected',
] as const;
export type Status = (typeof statuses)[number];

/** States on which somebody still has to work. */
export const openStatuses = ['new', 'checked', 'accepted', 'inWork'] as const satisfies readonly Status[];

/** True while somebody still has to work on it. */
export const isOpen = (status: Status): boolean => (openStatuses as readonly Status[]).includes(status);

/** What the map and the citizen see, in five groups. `forwarded`: others have to work on it; `closed`: nobody. */
export const statusGroups = ['open', 'work', 'done', 'forwarded', 'closed'] as const;
export type StatusGroup = (typeof statusGroups)[number];

export function statusGroup(status: Status): StatusGroup {
  if (status === 'new' || status === 'checked' || status === 'accepted') return 'open';
  if (status === 'inWork') return 'work';
  return status === 'done' || status === 'forwarded' ? status : 'closed';
}

/** Whether a report is shown to everybody. `pending` waits for staff, `private` was asked for by the sender. */
export const visibilities = ['pending', 'published', 'hidden', 'private'] as const;
export type Visibility = (typeof visibilities)[number];

export const positionSources = ['device', 'exif', 'pin', 'address'] as const;
export type PositionSource = (typeof positionSources)[number];

/** How the report reached the town. */
export const reportSources = ['app', 'plain', 'phone', 'counter', 'crew'] as const;
export type ReportSource = (typeof reportSources)[number];

/** A clerk has written down what somebody else said. */
export const takenDownSources = ['phone', 'counter'] as const satisfies readonly ReportSource[];
