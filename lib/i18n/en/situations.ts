import type { situations as de } from '../de/situations';

export const situations: typeof de = {
  title: 'Notify a trade',
  headings: {
    first: 'What has happened?',
    start: 'What do you begin?',
    takeOver: 'How do you take the business over?',
    move: 'Where do you move with the business?',
    change: 'What changes?',
    stop: 'How do you stop?',
  },
  answers: {
    start: { title: 'I begin', text: 'Found, take over, join' },
    move: { title: 'I move', text: 'With the business: here, within or away' },
    change: { title: 'Something changes', text: 'Activity, name or legal form' },
    stop: { title: 'I stop', text: 'Give up, sell, lease out' },
    none: { title: 'None of these', text: 'We help you on' },
    newTrade: { title: 'Something quite new', text: 'You register a trade' },
    takeOver: { title: 'I take over a business', text: 'Buy, lease, inherit' },
    joinPartners: { title: 'I join a partnership', text: 'GbR, OHG or KG' },
    secondSite: { title: 'I open a branch', text: 'The head office stays where it is' },
    bought: { title: 'I buy it', text: 'You register a trade' },
    leased: { title: 'I lease it', text: 'You register a trade' },
    inherited: { title: 'I inherit it', text: 'You register a trade' },
    moveHere: { title: 'Here from another town', text: 'One registration here is enough' },
    moveWithin: { title: 'Within the town', text: 'You notify a change' },
    moveAway: { title: 'Away to another town', text: 'How it goes on there' },
    newActivity: { title: 'I do something new or more', text: 'You notify a change' },
    newName: { title: 'My name has changed', text: 'Also the name of the company' },
    newLegalForm: { title: 'The legal form', text: 'For example a GbR becomes a GmbH' },
    stopAll: { title: 'I stop altogether', text: 'You deregister, free of charge' },
    sold: { title: 'I sell', text: 'You deregister, the other person registers' },
    leasedOut: { title: 'I lease it out', text: 'You deregister, the other person registers' },
    leavePartners: { title: 'I leave a partnership', text: 'GbR, OHG or KG' },
  },
  advice: {
    movedAway: {
      title: 'Please register in the new town',
      text: 'The town you move to takes your registration. You need not deregister here. Give the former address there.',
    },
    newLegalForm: {
      title: 'A new legal form: register and deregister',
      text: 'Register the business in its new legal form. Then deregister it in the old one. Deregistering is free of charge.',
    },
    noneOfThese: {
      title: 'Please ask us',
      text: 'Not everything has to be notified. Call us or come by, and we sort it out with you.',
    },
  },
  register: 'Register the new legal form',
  deregister: 'Deregister the old legal form',
};
