import { town } from '@/lib/town';
import { changeEntries, sameEntry } from '../gewerbe/entries';
import { businessEn } from '../gewerbe/texts/business-en';
import { hintsEn, problemsEn, recipientsEn, statesEn, transitionsEn } from '../gewerbe/texts/common-en';
import { personEn } from '../gewerbe/texts/person-en';
import { place } from '../gewerbe/texts/place';
import type { de } from './de';

export const en: typeof de = {
  title: 'Change a trade',
  entries: sameEntry(changeEntries, { title: 'Change a trade', line: '10 minutes, 26 euros' }),
  keywords: ['Gewerbeummeldung', 'GewA 2', 'move', 'new activity', 'new name', 'marriage', 'extend'],
  what: `You notify that something about your trade in ${town.name} changes: the address, the activity or your name.`,
  who: `Everybody with a trade in ${town.name}. If you move here from another town, please register it.`,
  needs: [
    'Your last trade notification. If you made it here, we fill in the form from it.',
    'For a new craft: the Handwerkskarte as a photo or PDF',
  ],
  cost: '26.00 euros for a person, 33.00 euros for a company such as a GmbH, plus 13.00 euros for each further representative. If only the name has changed, we tell you the fee. To be checked: the town has not confirmed these amounts yet.',
  duration: 'About 10 minutes. We confirm receipt within three days.',
  legalBasis: '§§ 14 and 15 Gewerbeordnung',
  inPerson: 'Your identity card or passport and the last trade notification',
  privacy:
    'We need what you enter to check and confirm your notification (§ 14 Gewerbeordnung). We pass a part on to the authorities the law names; each receives only its fields. We keep the notification for 10 years after it is closed.',
  taskTitle: 'Your change',
  declaration: 'I am the person who notifies the change, and what I entered is right and complete.',
  nextSteps: [
    'We check what you entered. If something is missing, we write to your mailbox.',
    'You receive the confirmation of receipt in your mailbox.',
    'The tax office and the others learn it from us.',
  ],
  steps: {
    occasion: {
      title: 'What has happened?',
      heading: 'What has changed?',
      fields: {
        changeReasons: {
          label: 'Change',
          hint: 'You may choose several.',
          options: {
            relocation: `I moved within ${town.name}`,
            activity: 'I do something new or something more',
            name: 'My name or the name of the company has changed',
            fromElsewhere: `I moved to ${town.name} from another town`,
            toElsewhere: `I move away from ${town.name} with the business`,
            legalForm: 'My business gets another legal form',
          },
          missing: 'Please choose what has changed.',
        },
      },
    },
    ...personEn,
    person: {
      ...personEn.person,
      fields: {
        ...personEn.person.fields,
        formerName: { label: 'Former name', hint: 'As it stands on the last trade notification.' },
      },
    },
    ...businessEn,
    site: { ...businessEn.site, intro: `After a move: the new address in ${town.name}.` },
    former: {
      title: 'Former address',
      heading: 'Where was the business before?',
      fields: place('former', personEn.home.fields),
    },
    activity: {
      title: 'Activity',
      heading: 'What exactly do you do?',
      fields: {
        activityNew: {
          label: 'What is new?',
          hint: 'For example “Verleih von Fahrrädern”.',
          short: 'New activity',
          missing: 'Please describe what is new, for example “Verleih von Fahrrädern”.',
        },
        activityKept: {
          label: 'What do you go on doing?',
          hint: 'The most important first. For example “Einzelhandel mit Fahrrädern”.',
          short: 'Going on',
          missing: 'Please describe what stays, for example “Einzelhandel mit Fahrrädern”.',
        },
      },
    },
    permission: {
      ...businessEn.permission,
      heading: 'Does the new activity need a permission?',
      fields: {
        isCraft: { label: 'Is the new activity a craft?', short: 'Craft' },
        ...businessEn.permission.fields,
      },
    },
    change: {
      title: 'Date',
      heading: 'Since when?',
      fields: {
        changeDate: {
          label: 'Day of the change',
          missing: 'Please enter day, month and year, for example 01.12.2026.',
        },
      },
    },
  },
  problems: problemsEn,
  hints: hintsEn,
  attachments: {
    craftCard: { label: 'Handwerkskarte', hint: 'Both sides. Name, craft and date must be readable.' },
    registerExtract: {
      label: 'Register extract with translation',
      hint: 'The extract from the foreign register, translated into German.',
    },
    permission: { label: 'Permission', hint: 'All pages. Voluntary, it speeds things up.' },
    nameProof: { label: 'Proof of the new name', hint: 'For example your new identity card. Voluntary.' },
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
  exits: {
    fromElsewhere: {
      title: 'You only need a registration',
      text: `Who moves to ${town.name} from another town registers here. You need not deregister in the old town.`,
      action: 'Register a trade',
    },
    toElsewhere: {
      title: 'Please register in the new town',
      text: `The town you move to takes your registration. You need not deregister in ${town.name}.`,
    },
    legalForm: {
      title: 'A new legal form needs a registration',
      text: 'Register the business in its new legal form and deregister the old one. Begin with the registration.',
      action: 'Register a trade',
    },
  },
};
