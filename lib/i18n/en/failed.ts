import type { failed as de } from '../de/failed';

export const failed: typeof de = {
  title: 'That did not work',
  text: 'The fault is ours. What is saved on this device is kept.',
  retry: 'Try again',
  toStart: 'To the start page',
  reference: 'Reference for questions: {digest}',
};
