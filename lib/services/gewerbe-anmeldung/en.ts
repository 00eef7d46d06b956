import { town } from '@/lib/town';
import { sameEntry, startEntries } from '../gewerbe/entries';
import { businessEn } from '../gewerbe/texts/business-en';
import { hintsEn, problemsEn, recipientsEn, statesEn, transitionsEn } from '../gewerbe/texts/common-en';
import { personEn } from '../gewerbe/texts/person-en';
import { place } from '../gewerbe/texts/place';
import type { de } from './de';

export const en: typeof de = {
  title: 'Register a trade',
  entries: {
    ...sameEntry(startEntries, { title: 'Register a trade', line: '10 minutes, 26 euros' }),
    happened: { title: 'What has happened?', line: 'We find the right form' },
  },
  keywords: [
    'Gewerbeanmeldung',
    'trade licence',
    'GewA 1',
    'self-employed',
    'start a business',
    'open a shop pub café',
    'move',
  ],
  what: `You notify that you begin a trade in ${town.name}, move it here or take it over. We confirm receipt.`,
  who: 'Everybody who begins a trade. In a GbR, OHG or KG each person who manages the business files. A GmbH or an association files once.',
  needs: [
    'Your identity card or passport',
    'For registered firms: register court and register number',
    'For a craft: the Handwerkskarte as a photo or PDF',
    'Being founded: the notarial deed and the founders’ power of attorney',
  ],
  cost: '26.00 euros for a person, 33.00 euros for a company such as a GmbH, plus 13.00 euros for each further representative. To be checked: the town has not confirmed these amounts yet.',
  duration: 'About 10 minutes. We confirm receipt within three days.',
  legalBasis: '§§ 14 and 15 Gewerbeordnung',
  inPerson: 'Your identity card or passport, for firms the register extract, for crafts the Handwerkskarte',
  privacy:
    'We need what you enter to check and confirm your notification (§ 14 Gewerbeordnung). We pass a part on to the authorities the law names; each receives only its fields. We keep the notification for 10 years after it is closed.',
  taskTitle: 'Your registration',
  declaration: 'I am the person who registers here, and what I entered is right and complete.',
  nextSteps: [
    'We check what you entered. If something is missing, we write to your mailbox.',
    'You receive the confirmation of receipt in your mailbox.',
    'The tax office and the others learn it from us. You need not write to them.',
  ],
  steps: {
    occasion: {
      title: 'What has happened?',
      heading: 'What has happened?',
      fields: {
        startReason: {
          label: 'Reason',
          options: {
            new: 'I begin something new, also with another branch',
            relocation: `I move to ${town.name} with my business`,
            bought: 'I buy a business',
            leased: 'I lease a business',
            inherited: 'I inherit a business',
            partnerJoins: 'I join a partnership',
            legalForm: 'My business gets another legal form',
            transformation: 'The company is transformed under the Umwandlungsgesetz',
          },
          missing: 'Please choose what has happened.',
        },
      },
    },
    ...personEn,
    ...businessEn,
    former: {
      title: 'The business before',
      heading: 'Where was the business before?',
      intro: 'If you move here from another town, this is all. You need not deregister there.',
      fields: {
        formerOwner: {
          label: 'Whose business was it before?',
          hint: 'Name of the person or the company.',
          short: 'Former owner',
        },
        ...place('former', personEn.home.fields),
      },
    },
    start: {
      title: 'Beginning',
      heading: 'When do you begin?',
      intro: 'If you take over or move: the first day here.',
      fields: {
        startDate: {
          label: 'First day',
          missing: 'Please enter day, month and year, for example 01.12.2026.',
        },
      },
    },
    insurance: {
      title: 'Accident insurance',
      heading: 'Are you already with an accident insurer?',
      intro: 'Voluntary. Only the statutory accident insurance receives this.',
      fields: {
        insurer: { label: 'Name of the insurer (Berufsgenossenschaft)' },
        insurerNumber: { label: 'Membership number' },
      },
    },
  },
  problems: problemsEn,
  hints: hintsEn,
  attachments: {
    craftCard: { label: 'Handwerkskarte', hint: 'Both sides. Name, craft and date must be readable.' },
    deed: { label: 'Notarial deed', hint: 'The articles of association, all pages.' },
    foundersPower: {
      label: 'Power of attorney of the founders',
      hint: 'That you may begin before the registration. All have signed.',
    },
    registerExtract: {
      label: 'Register extract with translation',
      hint: 'The extract from the foreign register, translated into German.',
    },
    permission: { label: 'Permission', hint: 'All pages. Voluntary, it speeds things up.' },
    residence: { label: 'Residence permit', hint: 'Both sides and the additional sheet.' },
    identity: {
      label: 'Copy of your identity card',
      hint: 'Voluntary. You may black out what we do not need, for example the access number.',
    },
  },
  recipients: recipientsEn,
  states: statesEn,
  transitions: transitionsEn,
  papers: { receipt: 'Confirmation of receipt' },
  exits: {},
};
