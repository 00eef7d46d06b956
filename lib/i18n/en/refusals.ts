import type { refusals as de } from '../de/refusals';

export const refusals: typeof de = {
  title: 'Error: We could not take that – Bürgerweg',
  headings: {
    403: 'We could not take that',
    411: 'We could not take that',
    413: 'That is too large',
    500: 'That did not work',
  },
  texts: {
    403: 'This request comes from another website and was not accepted.',
    411: 'The request does not say how long it is (Content-Length).',
    413: 'That is too large. A photo may have 20 MB, a report 40 MB. Please choose smaller or fewer photos.',
    500: 'Something went wrong. Please try again later.',
  },
  kept: 'Use the back button of your browser. What you have entered is mostly still there.',
  back: 'To the form',
  start: 'To the start page',
};
