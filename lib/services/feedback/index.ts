import { eq } from 'drizzle-orm';
import { publishedFeedback } from '@/db/schema';
import { choice, longText, select, text } from '../fields';
import { service } from '../service';
import { de } from './de';
import { en } from './en';

/** Who answers about what. */
const departments = {
  traffic: 'tiefbau',
  order: 'ordnungsamt',
  offices: 'buergerservice',
  portal: 'presse',
  other: 'presse',
} as const;
const topics = ['traffic', 'order', 'offices', 'portal', 'other'] as const;

/** Ideas, praise and criticism: two taps, nothing else is asked for. */
export const feedback = service({
  id: 'feedback',
  version: 1,
  prefix: 'IL',
  department: 'presse',
  departmentFor: ({ message }) => departments[message.topic ?? 'other'],
  page: '/feedback',
  access: { by: 'anonymous' },
  entries: { say: { icon: 'bulb', group: 'say' } },
  situations: ['engage'],
  steps: {
    message: {
      fields: {
        kind: choice({ options: ['idea', 'praise', 'criticism'] }),
        text: longText({ max: 4000 }),
        topic: select({ options: topics, isOptional: true }),
        place: text({ max: 120, isOptional: true }),
      },
    },
  },
  attachments: { photo: { isRequired: false, most: 3 } },
  recipients: {},
  initial: 'received',
  waiting: 'asked',
  states: {
    received: { tone: 'info', icon: 'clock' },
    asked: { tone: 'wait', icon: 'message', waits: true },
    answered: { tone: 'ok', icon: 'checkCircle', isFinal: true },
    published: { tone: 'ok', icon: 'eye', isFinal: true },
    closed: { tone: 'quiet', icon: 'check', isFinal: true },
  },
  transitions: {
    answer: {
      from: ['received', 'asked'],
      to: 'answered',
      by: 'staff',
      isMain: true,
      hotkey: 'a',
      asks: { answer: longText({ max: 4000 }) },
      isTold: true,
    },
    publish: {
      from: ['answered'],
      to: 'published',
      by: 'staff',
      hotkey: 'v',
      asks: { text: longText({ max: 4000 }), answer: longText({ max: 4000 }) },
      suggests: ({ answers, moves }) => ({
        text: answers.message.text ?? '',
        answer: String(moves.findLast(({ key }) => key === 'answer')?.asked.answer ?? ''),
      }),
      run: async ({ tx, facts, asked, now }) => {
        const { kind = 'idea', topic = 'other' } = facts.answers.message;
        await tx.insert(publishedFeedback).values({
          applicationId: facts.id,
          kind,
          topic,
          body: String(asked.text),
          answer: String(asked.answer),
          publishedAt: now,
        });
        return undefined;
      },
    },
    withdraw: {
      from: ['published'],
      to: 'answered',
      by: 'staff',
      run: async ({ tx, facts }) => {
        await tx.delete(publishedFeedback).where(eq(publishedFeedback.applicationId, facts.id));
        return undefined;
      },
    },
    close: { from: ['received', 'asked'], to: 'closed', by: 'staff' },
  },
  deadline: { days: 10, unit: 'working', basis: '' },
  papers: {},
  retention: { years: 2, basis: 'Geschäftsordnung der Stadt' },
  subject: ({ message }) => {
    const words = (message.text ?? '').split(/\s+/).slice(0, 8).join(' ');
    return `${{ idea: 'Idee', praise: 'Lob', criticism: 'Kritik' }[message.kind ?? 'idea']}: ${words}`;
  },
  texts: { de, en },
});
