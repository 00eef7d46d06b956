import { expect, test } from 'vitest';
import { civilInstant } from '@/lib/clock';
import { categories } from '@/lib/reports/catalogue';
import { deadlineOf, isOverdue, movedDeadline } from '@/lib/reports/deadlines';
import { statuses } from '@/lib/reports/status';

const monday10 = civilInstant('2026-11-23', 10);
const report = { category: 'roadway', hazard: false, status: 'new', dueAt: null } as const;

test('what comes in is looked at by the end of the next working day, a danger within two hours of work', () => {
  expect(deadlineOf(report, monday10)).toBe(civilInstant('2026-11-24', 16));
  expect(deadlineOf({ ...report, hazard: true }, monday10)).toBe(civilInstant('2026-11-23', 12));
});

test.each(categories)('%s: a danger is never due later than without danger', (category) => {
  for (const status of ['new', 'checked', 'accepted', 'inWork'] as const) {
    const calm = deadlineOf({ category, hazard: false, status }, monday10) ?? 0;
    const danger = deadlineOf({ category, hazard: true, status }, monday10) ?? 0;
    expect(danger).toBeGreaterThan(monday10);
    expect(danger).toBeLessThanOrEqual(calm);
  }
});

test.each(statuses.filter((status) => !['new', 'checked', 'accepted', 'inWork'].includes(status)))(
  'nothing is due when a report is %s',
  (status) => expect(movedDeadline({ ...report, dueAt: monday10 }, status, monday10)).toBeNull(),
);

test('the repair is due by its kind, from the moment it was accepted, and stays while it goes on', () => {
  const dueAt = movedDeadline(report, 'checked', monday10);
  expect(dueAt).toBe(civilInstant('2026-12-07', 16));
  const later = civilInstant('2026-11-30', 9);
  expect(movedDeadline({ ...report, status: 'checked', dueAt }, 'inWork', later)).toBe(dueAt);
  expect(movedDeadline({ ...report, status: 'done', dueAt: null }, 'checked', later)).toBe(
    civilInstant('2026-12-14', 16),
  );
});

test('overdue is what is past its deadline', () => {
  expect(isOverdue({ dueAt: monday10 }, monday10 + 1)).toBe(true);
  expect(isOverdue({ dueAt: monday10 }, monday10)).toBe(false);
  expect(isOverdue({ dueAt: null }, monday10)).toBe(false);
});
