import type { reportEvents } from '@/db/schema';
import type { Category } from './catalogue';
import { isOpen, type Status } from './status';
import type { TimelineText } from './timeline-text';

export type TimelineEvent = Pick<
  typeof reportEvents.$inferSelect,
  'at' | 'type' | 'actorKind' | 'status' | 'text' | 'data' | 'isPublic'
>;

export interface TimelineSubject {
  readonly category: Category;
  readonly status: Status;
  readonly responsible: string;
  readonly receivedAt: number;
  readonly dueAt: number | null;
  readonly affectedCount: number;
}

/** The sender sees the words written for them, everybody only the facts, staff all of it. */
export type Audience = 'reporter' | 'public' | 'staff';

export type TimelineIcon =
  | 'check'
  | 'wrench'
  | 'clock'
  | 'eye'
  | 'eyeOff'
  | 'forward'
  | 'search'
  | 'refresh'
  | 'undo'
  | 'merge'
  | 'info'
  | 'message'
  | 'pencil'
  | 'camera'
  | 'warning';

export interface TimelineItem {
  readonly tone: 'done' | 'now' | 'next';
  readonly icon: TimelineIcon;
  readonly title: string;
  /** When, and what was added in the writer's own words. */
  readonly text: string;
}

interface Entry {
  readonly icon: TimelineIcon;
  readonly title: string;
  readonly extra?: string;
}

const statusIcons: Record<Status, TimelineIcon> = {
  new: 'refresh',
  checked: 'check',
  accepted: 'clock',
  inWork: 'wrench',
  done: 'check',
  notFound: 'search',
  forwarded: 'forward',
  withdrawn: 'undo',
  merged: 'merge',
  rejected: 'info',
};

const isRoad = (category: Category): boolean => category === 'roadway' || category === 'footway';

function statusTitle(
  status: Status,
  event: TimelineEvent,
  subject: TimelineSubject,
  words: TimelineText,
): string {
  if (status === 'forwarded') {
    return words.t('timeline.forwarded', {
      body: words.body(String(event.data.to ?? event.data.body ?? subject.responsible)),
    });
  }
  if (status === 'checked')
    return words.t(isRoad(subject.category) ? 'timeline.checkedRoad' : 'timeline.checked');
  if (status === 'merged') return words.t('timeline.merged', { code: String(event.data.into ?? '') });
  if (status === 'withdrawn')
    return words.t(words.audience === 'reporter' ? 'timeline.withdrawnOwn' : 'timeline.withdrawn');
  return words.t(`timeline.${status === 'new' ? 'reopened' : status}`);
}

function statusEntry(
  status: Status,
  event: TimelineEvent,
  subject: TimelineSubject,
  words: TimelineText,
): Entry {
  const others = subject.affectedCount - 1;
  const extra =
    status === 'checked' && others > 0 ? words.t('timeline.others', { count: others }) : undefined;
  return { icon: statusIcons[status], title: statusTitle(status, event, subject, words), extra };
}

/** Events that are facts for everybody, and those that only the sender or staff are told. */
function entryOf(event: TimelineEvent, subject: TimelineSubject, words: TimelineText): Entry | null {
  const { audience, t } = words;
  const isOwn = audience === 'reporter';
  if (event.type === 'received')
    return { icon: 'check', title: t(isOwn ? 'timeline.receivedOwn' : 'timeline.received') };
  if (event.type === 'status' && event.status) return statusEntry(event.status, event, subject, words);
  if (event.type === 'reopened') return statusEntry('new', event, subject, words);
  if (event.type === 'withdrawn') return statusEntry('withdrawn', event, subject, words);
  if (audience === 'public' || (isOwn && !event.isPublic)) return null;
  if (event.type === 'addition')
    return { icon: 'message', title: t(isOwn ? 'timeline.additionOwn' : 'timeline.addition') };
  if (event.type === 'note') return { icon: 'message', title: t('timeline.note') };
  return audience === 'staff' ? staffEntry(event, words) : null;
}

function staffEntry(event: TimelineEvent, { t }: TimelineText): Entry | null {
  if (event.type === 'published') return { icon: 'eye', title: t('timeline.published') };
  if (event.type === 'photoAdded') return { icon: 'camera', title: t('timeline.photoAdded') };
  if (event.type === 'conflict') return { icon: 'warning', title: t('timeline.conflict') };
  if (event.type !== 'edited') return null;
  if (event.data.photo === 'painted') return { icon: 'eyeOff', title: t('timeline.photoPainted') };
  if (event.data.photo === 'withheld') return { icon: 'eyeOff', title: t('timeline.photoWithheld') };
  return event.data.visibility === 'hidden'
    ? { icon: 'eyeOff', title: t('timeline.hidden') }
    : { icon: 'pencil', title: t('timeline.edited') };
}

/** A person's words that change the direction of writing end with it, as within `<bdi>`: here is only text. */
const isolated = (words: string): string =>
  /[\u202a-\u202e\u2066-\u2069]/.test(words) ? `\u2068${words}\u2069` : words;

const sentences = (...parts: (string | undefined)[]): string =>
  parts
    .filter(Boolean)
    .map((part) => (/[.!?…]$/.test(part as string) ? part : `${part}.`))
    .join(' ');

function happened(
  events: readonly TimelineEvent[],
  subject: TimelineSubject,
  words: TimelineText,
): TimelineItem[] {
  const isWorking = subject.status === 'accepted' || subject.status === 'inWork';
  const lastMove = events.findLastIndex((event) => event.type === 'status');
  return events.flatMap((event, index) => {
    const entry = entryOf(event, subject, words);
    if (!entry) return [];
    const mayRead = words.audience === 'staff' || (words.audience === 'reporter' && event.isPublic);
    const own = mayRead ? event.text.trim() : '';
    const when = words.when(event.at);
    return {
      tone: isWorking && index === lastMove ? 'now' : 'done',
      icon: entry.icon,
      title: entry.title,
      text: entry.extra || own ? sentences(when, entry.extra, isolated(own)) : when,
    };
  });
}

function toCome(subject: TimelineSubject, { t, day, audience, now }: TimelineText): TimelineItem[] {
  if (!isOpen(subject.status)) return [];
  // While a report is new its deadline is that of the first look; one that has passed is no plan any more.
  const isPlanned = subject.status !== 'new' && (subject.dueAt ?? 0) > now;
  const repaired: TimelineItem = {
    tone: 'next',
    icon: 'check',
    title: t('timeline.done'),
    text: isPlanned ? t('timeline.planned', { date: day(subject.dueAt ?? now) }) : t('timeline.later'),
  };
  if (subject.status !== 'new') return [repaired];
  return [
    {
      tone: 'next',
      icon: 'eye',
      title: t(audience === 'reporter' ? 'timeline.willCheckOwn' : 'timeline.willCheck'),
      text: t('timeline.nextDay'),
    },
    repaired,
  ];
}

/**
 * What has happened to a report and what comes next, in plain words (pure).
 * @param events in the order of their time
 */
export function timeline(
  subject: TimelineSubject,
  events: readonly TimelineEvent[],
  words: TimelineText,
): TimelineItem[] {
  const hasBegin = events.some((event) => event.type === 'received');
  const received: TimelineEvent = {
    at: subject.receivedAt,
    type: 'received',
    actorKind: 'citizen',
    status: null,
    text: '',
    data: {},
    isPublic: true,
  };
  const all = hasBegin ? events : [received, ...events];
  return [...happened(all, subject, words), ...toCome(subject, words)];
}
