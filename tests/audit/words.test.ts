import { expect, test } from 'vitest';
import { auditEvents } from '@/lib/audit/events';
import { messages } from '@/lib/i18n/messages';

test('every event of the log has words in every language', () => {
  for (const { log } of Object.values(messages)) {
    const known = Object.entries(log.events).flatMap(([group, names]) =>
      Object.keys(names).map((name) => `${group}.${name}`),
    );
    expect(auditEvents.filter((event) => !known.includes(event))).toEqual([]);
  }
});
