import { type IntlError, NextIntlClientProvider } from 'next-intl';
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { CorrectForm } from '@/components/staff/CorrectForm';
import { SettingsForm } from '@/components/staff/documents/NoticeForm';
import { DecideForm, PublishForm } from '@/components/staff/forms';
import { enteredOf } from '@/lib/admin/entered';
import type { DeskState } from '@/lib/documents/desk-state';
import { de } from '@/lib/i18n/de';
import type { FormState } from '@/lib/staff/form-state';

// The forms stand in no page here; nothing below goes anywhere.
vi.mock('@/lib/i18n/navigation', () => ({ useRouter: () => ({}), usePathname: () => '/' }));

/** What the action of the form has answered; null as long as nothing was sent. */
let answer: FormState | DeskState | null = null;
vi.mock('react', async (original) => ({
  ...(await original<typeof import('react')>()),
  useActionState: (_: unknown, initial: unknown) => [answer ?? initial, () => undefined],
}));
afterEach(() => {
  answer = null;
});

/** The HTML of a form, with fields as the server first sends them. */
function draw(form: ReactNode): string {
  const onError = (error: IntlError) => {
    throw error;
  };
  const shell = { locale: 'de', messages: de, timeZone: 'Europe/Berlin', onError } as const;
  // biome-ignore lint/correctness/noChildrenProp: the provider's type asks for them among the props
  return renderToStaticMarkup(createElement(NextIntlClientProvider, { ...shell, children: form }));
}

/** The opening tag of the one field with all of these attributes. */
function field(html: string, ...attributes: string[]): string {
  const tags = html.match(/<input[^>]*>/g) ?? [];
  const [found, ...more] = tags.filter((tag) => attributes.every((one) => tag.includes(one)));
  if (!found || more.length > 0) throw new Error(`not one field ${attributes} in ${html}`);
  return found;
}
const isTicked = (html: string, ...attributes: string[]) =>
  field(html, ...attributes).includes(' checked=""');
const textIn = (html: string, name: string) => /value="([^"]*)"/.exec(field(html, `name="${name}"`))?.[1];

/** What the server action keeps of a form that was sent. */
function sent(...entries: [string, string][]): Record<string, string> {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return enteredOf(form);
}

const seenWith = (kept: Record<string, string> | null) => ({
  perform: async () => null,
  reportId: 'r1',
  baseVersion: 2,
  back: '/staff/r1',
  kept,
});

const correct = (hazard: boolean, kept: Record<string, string> | null) =>
  draw(
    createElement(CorrectForm, {
      seen: seenWith(kept),
      report: { category: 'roadway', hazard, place: 'Ruhrstraße 1', lat: 51.35, lng: 8.28 },
    }),
  );
const corrected = (...more: [string, string][]) =>
  sent(
    ['action', 'correct'],
    ['reportId', 'r1'],
    ['category', 'drain'],
    ['place', 'Steinstraße 18'],
    ...more,
  );

test('a correction that was not saved comes back whole: danger, pin and words', () => {
  const ticked = correct(false, corrected(['hazard', 'on'], ['lat', '51.36'], ['lng', '8.3']));
  expect(isTicked(ticked, 'name="hazard"')).toBe(true);
  expect(['place', 'lat', 'lng'].map((name) => textIn(ticked, name))).toEqual([
    'Steinstraße 18',
    '51.36',
    '8.3',
  ]);
  // "Not dangerous" is said by sending nothing.
  expect(isTicked(correct(true, corrected()), 'name="hazard"')).toBe(false);
});

test.each([
  ['nothing was sent', null],
  ['another report was corrected', { ...corrected(['lat', '1'], ['lng', '2']), reportId: 'r2' }],
])('the correction begins with the report when %s', (_, kept) => {
  const html = correct(true, kept);
  expect(isTicked(html, 'name="hazard"')).toBe(true);
  expect(['place', 'lat', 'lng'].map((name) => textIn(html, name))).toEqual([
    'Ruhrstraße 1',
    '51.35',
    '8.28',
  ]);
});

test.each([
  ['is missing', []],
  [
    'is empty',
    [
      ['lat', ''],
      ['lng', ''],
    ],
  ],
  [
    'is no number',
    [
      ['lat', 'x'],
      ['lng', 'Infinity'],
    ],
  ],
  ['is half', [['lat', '51.36']]],
] as [string, [string, string][]][])('a sent pin that %s leaves that of the report', (_, pin) => {
  const html = correct(false, corrected(...pin));
  expect(['lat', 'lng'].map((name) => textIn(html, name))).toEqual(['51.35', '8.28']);
});

test('the photos chosen for everybody stay chosen, and no other comes back', () => {
  const photos = [
    { id: 'p1', isPublic: true },
    { id: 'p2', isPublic: false },
    { id: 'p3', isPublic: false },
  ];
  const ticks = (kept: Record<string, string> | null) => {
    const html = draw(createElement(PublishForm, { seen: seenWith(kept), photos }));
    return photos.map(({ id }) => isTicked(html, `value="${id}"`, 'type="checkbox"'));
  };
  const fixed: [string, string][] = [
    ['action', 'publish'],
    ['reportId', 'r1'],
  ];
  expect(ticks(null)).toEqual([true, false, false]);
  expect(ticks(sent(...fixed, ['photoIds', 'p2'], ['photoIds', 'p3']))).toEqual([false, true, true]);
  expect(ticks(sent(...fixed))).toEqual([false, false, false]);
});

test('a decision stays with its own complaint, not with another one of the report', () => {
  const kept = sent(
    ['action', 'decide'],
    ['reportId', 'r1'],
    ['complaintId', 'c1'],
    ['decision', 'restored'],
    ['answer', 'Nachgesehen.'],
  );
  const form = (complaintId: string) =>
    draw(createElement(DecideForm, { seen: seenWith(kept), complaintId }));
  expect(isTicked(form('c1'), 'value="restored"')).toBe(true);
  expect(isTicked(form('c1'), 'value="removed"')).toBe(false);
  expect(form('c1')).toContain('Nachgesehen.');
  expect(isTicked(form('c2'), 'value="restored"')).toBe(false);
  expect(form('c2')).not.toContain('Nachgesehen.');
});

test.each([
  [false, corrected(['hazard', 'on']), true],
  [true, corrected(), false],
])(
  'after a colleague was quicker the danger is what was entered, not what is stored (%s)',
  (stored, entered, shown) => {
    answer = { code: 'conflict', fields: {}, detail: {}, entered };
    expect(isTicked(correct(stored, null), 'name="hazard"')).toBe(shown);
  },
);

test('the settings of the documents’ desk: what was refused stays, what was saved is shown as stored', () => {
  const ticks = () =>
    [true, false].map((asksCode) => {
      const form = createElement(SettingsForm, { keep: async () => null, staleAfterH: 24, asksCode });
      return isTicked(draw(form), 'id="asksCode"');
    });
  expect(ticks()).toEqual([true, false]);
  const refused = { isOk: false, code: 'invalid', fields: { staleAfterH: 'range' } } as const;
  answer = { ...refused, entered: sent(['staleAfterH', '0'], ['asksCode', 'on']) };
  expect(ticks()).toEqual([true, true]);
  answer = { ...refused, entered: sent(['staleAfterH', '0']) };
  expect(ticks()).toEqual([false, false]);
  answer = { isOk: true, code: null, fields: {}, entered: {} };
  expect(ticks()).toEqual([true, false]);
});
