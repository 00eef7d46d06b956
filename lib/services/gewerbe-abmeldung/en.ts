import { town } from '@/lib/town';
import { endEntries, sameEntry } from '../gewerbe/entries';
import { businessEn } from '../gewerbe/texts/business-en';
import { hintsEn, problemsEn, recipientsEn, statesEn, transitionsEn } from '../gewerbe/texts/common-en';
import { personEn } from '../gewerbe/texts/person-en';
import { place } from '../gewerbe/texts/place';
import type { de } from './de';

export const en: typeof de = {
  title: 'Deregister a trade',
  entries: sameEntry(endEntries, { title: 'Deregister a trade', line: '5 minutes, free of charge' }),
  keywords: ['Gewerbeabmeldung', 'GewA 3', 'stop', 'close', 'give up', 'sell', 'lease'],
  what: `You notify that you give up your trade in ${town.name} or hand it over to somebody.`,
  who: `Everybody with a trade in ${town.name}. If you only move away, please register in the new town and do not deregister here.`,
  needs: ['Your last trade notification. If you made it here, we fill in the form from it.'],
  cost: 'Deregistering costs nothing.',
  duration: 'About 5 minutes. We confirm receipt within three days.',
  legalBasis: '§§ 14 and 15 Gewerbeordnung',
  inPerson: 'Your identity card or passport and the last trade notification',
  privacy:
    'We need what you enter to check and confirm your notification (§ 14 Gewerbeordnung). We pass a part on to the authorities the law names; each receives only its fields. We keep the notification for 10 years after it is closed.',
  taskTitle: 'Your deregistration',
  declaration: 'I am the person who deregisters here, and what I entered is right and complete.',
  nextSteps: [
    'We check what you entered. If something is missing, we write to your mailbox.',
    'You receive the confirmation of receipt in your mailbox.',
    'The tax office and the others learn it from us.',
  ],
  steps: {
    occasion: {
      title: 'What has happened?',
      heading: 'What has happened?',
      fields: {
        endReason: {
          label: 'Reason',
          options: {
            complete: 'I stop altogether',
            sold: 'I sell the business',
            leased: 'I lease the business out',
            inherited: 'The business is inherited',
            partnerLeaves: 'I leave the partnership',
            legalForm: 'The business gets another legal form',
            toElsewhere: 'I move to another town with the business',
          },
          missing: 'Please choose what has happened.',
        },
        endCause: {
          label: 'Why do you stop?',
          options: {
            economic: 'It does not pay',
            age: 'Retirement',
            employment: 'A new job or another trade',
            personal: 'Personal reasons',
            other: 'Something else',
          },
          short: 'Cause',
        },
        successor: {
          label: 'Who goes on with the business?',
          hint: 'Name of the person or the company.',
          short: 'Successor',
        },
      },
    },
    ...personEn,
    ...businessEn,
    site: {
      ...businessEn.site,
      heading: 'Where was your business?',
      intro: `The address in ${town.name} that you deregister.`,
    },
    business: { ...businessEn.business, heading: 'How large was the business?' },
    activity: { ...businessEn.activity, heading: 'Which activity do you give up?' },
    future: {
      title: 'Another place',
      heading: 'Does it go on at another place?',
      fields: {
        goesOn: {
          label: 'Do you go on working at another place?',
          hint: 'For example in a branch that stays.',
          short: 'Goes on elsewhere',
        },
        ...place('future', personEn.home.fields),
      },
    },
    end: {
      title: 'End',
      heading: 'When do you stop?',
      fields: {
        endDate: {
          label: 'Last day',
          missing: 'Please enter day, month and year, for example 30.11.2026.',
        },
        began: {
          label: 'When did you begin?',
          hint: 'So that we find your registration faster.',
          short: 'Beginning',
        },
      },
    },
  },
  problems: problemsEn,
  hints: hintsEn,
  attachments: {
    identity: {
      label: 'Copy of your identity card',
      hint: 'Voluntary. You may black out what we do not need, for example the access number.',
    },
  },
  recipients: recipientsEn,
  states: statesEn,
  transitions: transitionsEn,
  papers: { receipt: 'Confirmation of receipt' },
  exits: {
    toElsewhere: {
      title: 'Please register in the new town',
      text: `The town you move to takes your registration. You need not deregister in ${town.name}.`,
    },
  },
};
