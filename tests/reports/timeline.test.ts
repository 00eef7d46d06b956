import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import { messages } from '@/lib/i18n/messages';
import { type Status, statuses } from '@/lib/reports/status';
import { type Audience, type TimelineEvent, type TimelineSubject, timeline } from '@/lib/reports/timeline';
import { type FollowText, timelineText } from '@/lib/reports/timeline-text';

const now = Date.parse('2026-11-23T09:00:00Z');
const received = Date.parse('2026-11-19T13:41:00Z');

const subject = (more: Partial<TimelineSubject> = {}): TimelineSubject => ({
  category: 'roadway',
  status: 'new',
  responsible: 'town',
  receivedAt: received,
  dueAt: null,
  affectedCount: 1,
  ...more,
});

const event = (more: Partial<TimelineEvent>): TimelineEvent => ({
  at: Date.parse('2026-11-23T06:40:00Z'),
  type: 'status',
  actorKind: 'crew',
  status: null,
  text: '',
  data: {},
  isPublic: true,
  ...more,
});

function words(locale: 'de' | 'en', audience: Audience) {
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'follow' }) as FollowText;
  const body = (key: string) => (key === 'strassenNrw' ? 'Straßen.NRW' : key);
  return timelineText({ audience, locale, now, t, body });
}

const titles = (locale: 'de' | 'en', audience: Audience, status: Status, more: Partial<TimelineEvent> = {}) =>
  timeline(subject({ status }), [event({ status, ...more })], words(locale, audience)).map(
    ({ title }) => title,
  );

const said: Record<Status, readonly [de: string, en: string]> = {
  new: ['Wieder geöffnet: noch nicht behoben', 'Opened again: not fixed yet'],
  checked: ['Geprüft: Das ist unsere Straße', 'Checked: this is our road'],
  accepted: ['Der Bauhof hat den Auftrag', 'The road crew has the job'],
  inWork: ['Der Bauhof arbeitet daran', 'The road crew is working on it'],
  done: ['Behoben', 'Fixed'],
  notFound: ['Vor Ort nachgesehen: nichts gefunden', 'Looked on site: nothing found'],
  forwarded: ['Geprüft: weitergeleitet an Straßen.NRW', 'Checked: forwarded to Straßen.NRW'],
  withdrawn: ['Sie haben die Meldung zurückgezogen', 'You have withdrawn the report'],
  merged: ['Mit der Meldung M-2B3C zusammengelegt', 'Merged with report M-2B3C'],
  rejected: ['Geprüft: Daran ändert die Stadt nichts', 'Checked: the town will not change this'],
};

test.each(statuses)('the sender reads what "%s" means, in both languages', (status) => {
  const data = { to: 'strassenNrw', into: 'M-2B3C' };
  expect(titles('de', 'reporter', status, { data }).slice(0, 2)).toEqual([
    'Wir haben Ihre Meldung',
    said[status][0],
  ]);
  expect(titles('en', 'reporter', status, { data }).slice(0, 2)).toEqual([
    'We have your report',
    said[status][1],
  ]);
});

test.each(statuses)('what is to come after "%s" is announced only while it is open', (status) => {
  const next = timeline(subject({ status }), [], words('de', 'reporter')).filter(
    ({ tone }) => tone === 'next',
  );
  const expected = { new: 2, checked: 1, accepted: 1, inWork: 1 }[status as string] ?? 0;
  expect(next).toHaveLength(expected);
});

test('times are told in German time, with today and yesterday in words', () => {
  const items = timeline(
    subject({ status: 'inWork', affectedCount: 5, dueAt: Date.parse('2026-11-27T12:00:00Z') }),
    [
      event({ at: received, type: 'received' }),
      event({ at: Date.parse('2026-11-22T23:30:00Z') - 3_600_000, status: 'checked' }),
      event({ status: 'inWork', text: 'Die Straße ist halbseitig gesperrt.' }),
    ],
    words('de', 'reporter'),
  );
  expect(items).toEqual([
    { tone: 'done', icon: 'check', title: 'Wir haben Ihre Meldung', text: '19. November, 14:41 Uhr' },
    {
      tone: 'done',
      icon: 'check',
      title: 'Geprüft: Das ist unsere Straße',
      text: 'Gestern, 23:30 Uhr. 4 weitere Menschen melden den Schaden.',
    },
    {
      tone: 'now',
      icon: 'wrench',
      title: 'Der Bauhof arbeitet daran',
      text: 'Heute, 7:40 Uhr. Die Straße ist halbseitig gesperrt.',
    },
    { tone: 'next', icon: 'check', title: 'Behoben', text: 'geplant bis 27. November' },
  ]);
});

test('a lamp is not called a road', () => {
  const items = timeline(
    subject({ category: 'lighting', status: 'checked' }),
    [event({ status: 'checked' })],
    words('de', 'public'),
  );
  expect(items[1]?.title).toBe('Geprüft: Wir kümmern uns darum');
});

test('everybody sees the facts, never the words that somebody wrote', () => {
  const events = [
    event({ type: 'addition', actorKind: 'citizen', text: 'Ich wohne in Nummer 7' }),
    event({ type: 'note', actorKind: 'staff', text: 'Rufen Sie Herrn Muster an' }),
    event({ status: 'inWork', text: 'halbseitig gesperrt' }),
    event({ type: 'edited', isPublic: false, data: { visibility: 'hidden' } }),
  ];
  const items = timeline(subject({ status: 'inWork' }), events, words('de', 'public'));
  expect(items.map(({ title }) => title)).toEqual(['Gemeldet', 'Der Bauhof arbeitet daran', 'Behoben']);
  expect(JSON.stringify(items)).not.toMatch(/Nummer 7|Muster|gesperrt/);
});

test('words that turn the direction of writing do not turn our full stop', () => {
  const added = event({ type: 'addition', actorKind: 'citizen', text: 'Größer \u202ezyx' });
  const items = timeline(subject(), [added], words('de', 'staff'));
  expect(items[1]?.text).toMatch(/\. \u2068Größer \u202ezyx\u2069\.$/);
});

test('an internal note is read by staff only', () => {
  const events = [event({ type: 'note', actorKind: 'staff', text: 'intern', isPublic: false })];
  const read = (audience: Audience) =>
    JSON.stringify(timeline(subject(), events, words('de', audience))).includes('intern');
  expect([read('staff'), read('reporter'), read('public')]).toEqual([true, false, false]);
});
