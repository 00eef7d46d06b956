import type { common as de } from '../de/common';

export const common: typeof de = {
  appName: 'Bürgerweg',
  back: 'Back',
  close: 'Close',
};
