import { town } from '@/lib/town';
import type { hintsDe, problemsDe, recipientsDe, statesDe, transitionsDe } from './common-de';

export const problemsEn: typeof problemsDe = {
  activityShort: 'Please describe in words what you do, for example “Einzelhandel mit Fahrrädern”.',
  catchAll:
    'That is not enough yet. Write what you trade in or what you do, for example “Einzelhandel mit Fahrrädern”.',
  registerNumber: 'Please enter the register number with the letters before it, for example HRB 12345.',
  registerOther:
    'This register does not fit the legal form. GmbH, UG and AG stand in HRB, e. K., OHG and KG in HRA, co-operatives in GnR, associations in VR, eGbR in GsR.',
  postcode: 'Please enter the postcode, for example 59872.',
  postcodeGermany:
    'Please enter 5 digits, for example 59872. If the address is not in Germany, please choose the country.',
  otherTown: `Here you can only notify businesses in ${town.name} (${town.postcode}). If the business is elsewhere, please notify it there.`,
  website: 'Please enter a web address, for example www.beispiel.de.',
  birthTooLong: 'Please check the year, for example 31.03.1985.',
  managersFewer: 'You counted fewer people than you entered. Count yourself too.',
  managersMore: 'You counted more people than you entered. Please enter all further people.',
  beforeBirth: 'This day is before the birth. Please check both dates.',
  dateTooFar: 'Please enter a day that is at most one year ahead.',
  endBeforeStart: 'The end is before the beginning. Please check both dates.',
  samePlace: 'This is the same address as the new one. Please say where the business was before.',
  wzCode: 'Please enter the code with dots, for example 47.71.0.',
  feeByTariff: 'The fee is in the tariff. Please leave this field empty.',
  wzUnknown: 'The uploaded table does not have this code. Please check code and edition.',
  craftCardNeeded:
    'For a craft you have to show the Handwerkskarte (§ 16 HwO). You get it from the chamber of crafts. What you entered stays saved until then.',
};

export const hintsEn: typeof hintsDe = {
  freelance:
    'This sounds like a liberal profession. They notify no trade, only the tax office. If you are not sure, please ask the tax office.',
  farming: 'Farming and forestry are mostly no trade and then need no notification.',
  ownProperty: 'Managing only your own property, for example letting your own flat, is mostly no trade.',
  permission: 'You may need a permission for this activity. Please ask us before you begin.',
  craft:
    'This sounds like a craft. Many crafts need an entry at the chamber of crafts. Then please choose “craft”.',
  late: 'The day is more than four weeks ago. You can still notify. A late notification may cost a fine.',
  minor: 'Before your 18th birthday you need the consent of your parents and the family court (§ 112 BGB).',
  partners:
    'In a GbR, OHG or KG each person who manages the business files on their own. Please tell the others.',
  vending:
    'For vending machines one notification at the head office is enough. Each machine must bear your name and address.',
  permissionMissing: 'Please begin only when you have the permission. The notification does not replace it.',
};

export const recipientsEn: typeof recipientsDe = {
  ihk: { name: 'Chamber of industry and commerce', why: 'keeps your membership' },
  handwerkskammer: { name: 'Chamber of crafts', why: 'keeps the register of crafts' },
  immissionsschutz: { name: 'Immission control', why: 'protects neighbours from noise and dirt' },
  arbeitsschutz: { name: 'Occupational safety', why: 'protects employees' },
  lebensmittelaufsicht: { name: 'Food control', why: 'inspects businesses with food' },
  eichbehoerde: { name: 'Office of weights and measures', why: 'checks scales and meters' },
  arbeitsagentur: { name: 'Employment agency', why: 'gives the establishment number' },
  dguv: { name: 'Statutory accident insurance (DGUV)', why: 'finds the insurer in charge' },
  registergericht: { name: 'Register court', why: 'for registered firms that cease' },
  statistik: { name: 'Statistical office of the state', why: 'counts trade notifications' },
  knappschaft: { name: 'Knappschaft-Bahn-See', why: 'checks small jobs and contributions' },
  auslaenderbehoerde: {
    name: 'Immigration office',
    why: 'for nationals from outside the EU, EEA and Switzerland',
  },
  finanzamt: { name: 'Tax office', why: 'gives you the tax number' },
  erlaubnisbehoerde: { name: 'Authority for your permission', why: 'if the activity needs a permission' },
  zoll: { name: 'Customs', why: 'only on signs of undeclared work' },
};

export const statesEn: typeof statesDe = {
  received: {
    label: 'Received',
    citizen: 'We check what you entered and confirm receipt within three days.',
  },
  missing: {
    label: 'Something is missing',
    citizen: 'Please add what is missing. The deadline stands still until then.',
  },
  confirmed: {
    label: 'Receipt confirmed',
    citizen:
      'The confirmation is in your mailbox. We pass the details on to the recipients. You need not do anything more.',
  },
  notNeeded: {
    label: 'No notification needed',
    citizen: 'You need not notify anything here. The reason is in your mailbox.',
  },
  withdrawn: { label: 'Withdrawn', citizen: 'You have withdrawn the notification.' },
};

export const transitionsEn: typeof transitionsDe = {
  confirm: {
    label: 'Confirm receipt',
    hint: 'The confirmation goes to the mailbox. Then the details go to the recipients.',
    event: 'Receipt confirmed',
    fields: {
      wz2008: { label: 'WZ 2008', hint: 'Code of the activity, for example 47.71.0.' },
      wz2025: { label: 'WZ 2025', hint: 'The same activity by the new edition.' },
      feeEuro: {
        label: 'Fee',
        unit: 'euros',
        hint: 'Only when nothing but the name changes, as the tariff names no fee for that. Empty means: no fee.',
      },
      added: {
        label: 'Who else receives the notification?',
        options: {
          zoll: 'Customs: there are signs of undeclared work',
          erlaubnisbehoerde: 'Authority for the permission: the activity needed one',
        },
      },
    },
    message: {
      subject: 'Your trade notification: receipt confirmed',
      body: 'We have received and checked your trade notification {number}. The confirmation of receipt is attached. Please keep it safe.',
    },
    messageAgain: {
      subject: 'Your trade notification: corrected confirmation of receipt',
      body: 'We have corrected your trade notification {number}. The new confirmation of receipt is attached. It replaces the earlier one, which no longer holds.',
    },
  },
  correct: {
    label: 'Correct',
    hint: 'Opens the notification once more, so that a corrected version can go to the recipients.',
    event: 'Being corrected',
  },
  decline: {
    label: 'No notification needed',
    hint: 'For example for liberal professions, or when another town is in charge.',
    event: 'No notification needed',
    fields: { reason: { label: 'Reason', hint: 'Stands like this in the message to the person.' } },
    message: {
      subject: 'Your trade notification: not needed here',
      body: 'About your notification {number}: you need not notify anything with us.\n\nThe reason: {reason}\n\nIf you have questions, please answer here.',
    },
  },
  withdraw: { label: 'Withdraw the notification', event: 'Withdrawn' },
};
