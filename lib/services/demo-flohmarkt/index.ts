import { is } from '../conditions';
import { choice, integer, name, text, yesNo } from '../fields';
import { factPaper } from '../ready/fact-paper';
import { feePer, sampleTariff } from '../ready/fee-per';
import { grantingByTwo, plainMoves, plainOffice } from '../ready/office';
import { personStep } from '../ready/person';
import { service } from '../service';
import { de } from './de';
import { en } from './en';

const stall = { label: 'Standgeld', labelEn: 'Stall fee', unit: 'm', rateCents: 400, ...sampleTariff };

/** A stall at the flea market: shows in one folder all that a service can be. Never in a real catalogue. */
export const demoFlohmarkt = service({
  id: 'demo-flohmarkt',
  version: 2,
  prefix: 'FM',
  department: 'ordnungsamt',
  access: { by: 'account', organisations: true },
  entries: { stand: { icon: 'shop', group: 'street' } },
  situations: ['event'],
  isDemo: true,
  steps: {
    person: personStep,
    stand: {
      fields: {
        goods: text({ max: 120 }),
        metres: integer({ min: 1, max: 20 }),
        sellsFood: yesNo(),
        food: choice({ options: ['packed', 'fresh'], when: is('stand.sellsFood', true) }),
        partner: name({ isOptional: true }),
      },
    },
  },
  checks: { stand: ({ stand }) => (stand.goods?.toLowerCase() === 'alles' ? { goods: 'catchAll' } : {}) },
  hints: { longStand: { step: 'stand', when: ({ stand }) => (stand.metres ?? 0) > 10 } },
  attachments: { hygiene: { isRequired: true, when: is('stand.food', 'fresh') } },
  fee: ({ stand }) => feePer(stall)(stand.metres),
  signers: ({ stand }) => (stand.partner ? [stand.partner] : []),
  recipients: {
    food: { when: is('stand.sellsFood', true), withheld: ['person.phone'], attachments: ['hygiene'] },
  },
  ...plainOffice,
  transitions: {
    grant: { ...grantingByTwo, asks: { place: text({ max: 40 }) }, papers: ['card'], chargesFee: true },
    ...plainMoves,
  },
  deadline: { days: 5, unit: 'working', basis: '' },
  papers: {
    card: factPaper(
      'Ihr Stand auf dem Flohmarkt',
      'Legen Sie dieses Blatt am Markttag gut sichtbar aus.',
      ({ number }, { place }) => ({ Nummer: number, Platz: String(place) }),
      ['Platz'],
    ),
  },
  retention: { years: 1, basis: 'Beispiel' },
  subject: ({ stand }) => `Flohmarkt: ${stand.goods ?? ''}`,
  texts: { de, en },
});
