import { feeTrace } from '../../payments/fee-trace';
import { is } from '../conditions';
import { choice, integer, name, phone, text, yesNo } from '../fields';
import { service } from '../service';
import { de } from './de';
import { en } from './en';

const tariff = { id: 'demo', validFrom: '2026-01-01', source: 'Beispiel', isSample: true } as const;

/** A stall at the flea market: shows in one folder all that a service can be. Never in a real catalogue. */
export const demoFlohmarkt = service({
  id: 'demo-flohmarkt',
  version: 1,
  prefix: 'FM',
  department: 'ordnungsamt',
  access: { by: 'account', organisations: true },
  entries: { stand: { icon: 'shop', group: 'street' } },
  situations: ['event'],
  isDemo: true,
  steps: {
    person: {
      fields: {
        firstName: name({ profile: 'firstName', autoComplete: 'given-name' }),
        lastName: name({ profile: 'lastName', autoComplete: 'family-name' }),
        phone: phone({ profile: 'phone', isOptional: true }),
      },
    },
    stand: {
      fields: {
        goods: text({ max: 120 }),
        metres: integer({ min: 1, max: 20 }),
        sellsFood: yesNo(),
        food: choice({ options: ['packed', 'fresh'], when: is('stand.sellsFood', true) }),
      },
    },
  },
  checks: { stand: ({ stand }) => (stand.goods?.toLowerCase() === 'alles' ? { goods: 'catchAll' } : {}) },
  hints: {
    longStand: { step: 'stand', when: ({ stand }) => (stand.metres ?? 0) > 10 },
  },
  attachments: { hygiene: { isRequired: true, when: is('stand.food', 'fresh') } },
  fee: ({ stand }) =>
    stand.metres
      ? feeTrace({
          lines: [
            {
              label: 'Standgeld',
              labelEn: 'Stall fee',
              quantity: stand.metres,
              unit: 'm',
              rateCents: 400,
              amountCents: stand.metres * 400,
            },
          ],
          tariff,
          legalBasis: 'Beispiel',
        })
      : null,
  recipients: {
    food: { when: is('stand.sellsFood', true), withheld: ['person.phone'], attachments: ['hygiene'] },
  },
  initial: 'received',
  waiting: 'missing',
  states: {
    received: { tone: 'info', icon: 'clock' },
    missing: { tone: 'wait', icon: 'warning', waits: true },
    granted: { tone: 'ok', icon: 'checkCircle', isFinal: true },
    refused: { tone: 'quiet', icon: 'close', isFinal: true },
    withdrawn: { tone: 'quiet', icon: 'undo', isFinal: true },
  },
  transitions: {
    grant: {
      from: ['received'],
      to: 'granted',
      by: 'staff',
      isMain: true,
      isFourEyes: true,
      hotkey: 'e',
      asks: { place: text({ max: 40 }) },
      isTold: true,
      papers: ['card'],
      chargesFee: true,
    },
    refuse: { from: ['received', 'missing'], to: 'refused', by: 'staff', isTold: true },
    withdraw: { from: ['received', 'missing'], to: 'withdrawn', by: 'citizen' },
  },
  deadline: { days: 5, unit: 'working', basis: '' },
  papers: {
    card: {
      kind: 'document',
      write: ({ answers, number }, { place }) => ({
        subject: 'Ihr Stand auf dem Flohmarkt',
        blocks: [
          { kind: 'paragraph', text: 'Legen Sie dieses Blatt am Markttag gut sichtbar aus.' },
          {
            kind: 'keyValue',
            pairs: [
              { label: 'Nummer', value: number },
              { label: 'Platz', value: String(place) },
              { label: 'Ware', value: answers.stand.goods ?? '' },
            ],
          },
        ],
      }),
      publicFacts: (_, { place }) => [{ label: 'Platz', value: String(place) }],
    },
  },
  retention: { years: 1, basis: 'Beispiel' },
  subject: ({ stand }) => `Flohmarkt: ${stand.goods ?? ''}`,
  texts: { de, en },
});
