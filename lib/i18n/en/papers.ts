import type { papers as de } from '../de/papers';

export const papers: typeof de = {
  date: 'Date',
  legalRemedy: 'Your rights: how to appeal',
  page: 'Page {number} of {count}',
  town: 'Town of {name}',
  person: 'Contact',
  phone: 'Telephone',
  email: 'E-mail',
  check: {
    alt: 'QR code of the page for checking, code {code}',
    title: 'Is this paper genuine and valid?',
    how: 'Everybody can check it: {address}',
    code: 'Code: {code}',
  },
  fee: {
    caption: 'How the amount is made up',
    what: 'For',
    how: 'Calculation',
    amount: 'Amount',
    sum: 'Total',
    tariff: 'Tariff: {source}, valid from {from}.',
    basis: 'Legal basis: {basis}.',
    sample: 'Sample tariff: the town has not confirmed these amounts yet.',
  },
};
