import type { papers as de } from '../de/papers';

export const papers: typeof de = {
  date: 'Date',
  legalRemedy: 'Your rights: how to appeal',
  page: 'Page {number} of {count}',
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
