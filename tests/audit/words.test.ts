import { expect, test } from 'vitest';
import { auditEvents, auditPayloads } from '@/lib/audit/events';
import { messages } from '@/lib/i18n/messages';

test('every event of the log has words in every language', () => {
  for (const { log } of Object.values(messages)) {
    const known = Object.entries(log.events).flatMap(([group, names]) =>
      Object.keys(names).map((name) => `${group}.${name}`),
    );
    expect(auditEvents.filter((event) => !known.includes(event))).toEqual([]);
  }
});

test('every value of an entry has a name in every language', () => {
  const fields = new Set(Object.values(auditPayloads).flatMap((payload) => Object.keys(payload)));
  for (const { log } of Object.values(messages))
    expect([...fields].filter((field) => !(field in log.fields))).toEqual([]);
});
