import type { ui as de } from '../de/ui';
import { failed } from './failed';

export const ui: typeof de = {
  strength: {
    empty: 'How safe your password is stands here while you type.',
    short: 'Still too short: {count} of 12 characters.',
    weak: 'Easy to guess. Use unusual words.',
    fair: 'Long enough. Whether it is too well known is checked when you save.',
    strong: 'Hard to guess unless it is known somewhere. That is checked when you save.',
  },
  kept: 'Your sign-in had ended. What you entered is still here, only files have to be chosen again. Please check everything and then send it.',
  optional: 'optional',
  step: 'Step {current} of {total}:',
  errorSummary: 'Please check {count, plural, one {# answer} other {# answers}}',
  file: {
    choose: 'Choose',
    camera: 'Open the camera',
    large: '{name} is larger than {mb} MB. Please choose a smaller file.',
  },
  errorTitle: 'Error: {title}',
  sheetMore: 'Show more',
  sheetLess: 'Show less',
  shortcuts: { report: 'Report damage', outbox: 'My reports' },
  screenshots: {
    start: 'Report damage with photo and place, without signing in',
    map: 'What has been reported in your street',
    follow: 'What became of your report',
  },
  failed,
  danger: {
    label: 'Emergency call',
    text: '<b>Are people in danger?</b> Call first: 112 (fire brigade, ambulance) or 110 (police). Reports are not read around the clock.',
    call112: '112 Fire, ambulance',
    call110: '110 Police',
  },
};
