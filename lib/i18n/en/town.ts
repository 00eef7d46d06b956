import type { town as de } from '../de/town';

export const town: typeof de = {
  duty: {
    label: 'Duty hours',
    off: 'Nobody is reading reports at the moment.',
    hours: 'We read reports {hours}.',
    standby: 'If it is urgent, please call:',
    call: 'Stand-by service {phone}',
  },
};
