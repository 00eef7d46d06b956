import { fact, hasOther, is } from '@/lib/services/conditions';
import { choice, countries, integer, name, rows, text, yesNo } from '@/lib/services/fields';
import { service } from '@/lib/services/service';
import type { Service } from '@/lib/services/types';

const state = { label: 'x', citizen: 'x' };

const texts = {
  title: 'Probe',
  entries: { probe: { title: 'Probe', line: '1 Minute' } },
  keywords: [],
  what: 'x',
  who: 'x',
  needs: [],
  cost: 'x',
  duration: 'x',
  legalBasis: 'x',
  inPerson: 'x',
  privacy: 'x',
  taskTitle: 'x',
  nextSteps: [],
  steps: {
    form: {
      title: 'Form',
      heading: 'Form?',
      fields: {
        kind: { label: 'Art', options: { single: 'Allein', firm: 'Firma' } },
        isRegistered: { label: 'Eingetragen?' },
        court: { label: 'Gericht' },
      },
    },
    people: {
      title: 'Personen',
      heading: 'Wer?',
      fields: {
        partners: {
          label: 'Partner',
          item: 'Person {n}',
          add: 'Weitere',
          fields: { name: { label: 'Name' }, states: { label: 'Staat' }, permit: { label: 'Titel' } },
        },
      },
    },
    work: {
      title: 'Arbeit',
      heading: 'Was?',
      fields: { staff: { label: 'Leute' }, note: { label: 'Notiz' } },
    },
  },
  hints: { many: 'Viele' },
  attachments: { deed: { label: 'Urkunde', hint: 'x' }, photo: { label: 'Foto', hint: 'x' } },
  recipients: { chamber: { name: 'Kammer', why: 'x' }, statistics: { name: 'Statistik', why: 'x' } },
  states: { received: state, missing: state, done: state },
  transitions: { finish: { label: 'Fertig' } },
  papers: {},
  exits: { none: { title: 'x', text: 'x' } },
};

/** A service with every kind of condition, for tests of the engine. */
export const sample: Service = service({
  id: 'probe',
  version: 2,
  migrate: { 1: (entered) => ({ ...entered, work: { note: entered.old?.note ?? '' } }) },
  prefix: 'PR',
  department: 'gewerbe',
  access: { by: 'account' },
  entries: { probe: { icon: 'shop', group: 'trade' } },
  situations: ['business'],
  steps: {
    form: {
      fields: {
        kind: choice({ options: ['single', 'firm'] }),
        isRegistered: yesNo({ when: is('form.kind', 'firm') }),
        court: text({ when: is('form.isRegistered', true) }),
      },
    },
    people: {
      when: fact('isFirm'),
      fields: {
        partners: rows({
          least: 2,
          most: 3,
          fields: {
            name: name({ profile: 'lastName' }),
            states: countries({ profile: 'nationality' }),
            permit: text({ when: hasOther('.states', 'DE', 'AT') }),
          },
        }),
      },
    },
    work: {
      fields: { staff: integer({ max: 500 }), note: text({ isOptional: true, profile: 'company', max: 40 }) },
    },
  },
  facts: { isFirm: ({ form }) => form.kind === 'firm' },
  checks: {
    work: ({ form, work }) => (form.kind === 'single' && (work.staff ?? 0) > 9 ? { staff: 'many' } : {}),
  },
  hints: { many: { step: 'work', when: ({ work }) => (work.staff ?? 0) > 100 } },
  exits: { none: { when: is('work.staff', 0) } },
  attachments: {
    deed: { isRequired: true, when: is('form.isRegistered', false) },
    photo: { isRequired: false },
  },
  recipients: {
    chamber: { when: is('form.kind', 'firm'), withheld: ['work.note', 'people.partners.permit'] },
    statistics: { only: ['form.kind', 'work.staff', 'people.partners.states'] },
  },
  initial: 'received',
  waiting: 'missing',
  states: {
    received: { tone: 'info', icon: 'clock' },
    missing: { tone: 'wait', icon: 'clock', waits: true },
    done: { tone: 'ok', icon: 'check', isFinal: true },
  },
  transitions: { finish: { from: ['received'], to: 'done', by: 'staff' } },
  papers: {},
  retention: { years: 1, basis: 'x' },
  subject: ({ form }) => `Probe ${form.kind ?? ''}`,
  texts: { de: texts, en: texts },
});
