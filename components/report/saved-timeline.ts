import type { IconName } from '@/components/ui/Icon';
import type { TimelineItem } from '@/components/ui/Steps';

/** Where a report is; `waitingForApp`: this browser cannot send while the app is closed. */
export type Progress = 'waiting' | 'waitingForApp' | 'sending' | 'attention' | 'sent';

interface Entry {
  readonly tone: TimelineItem['tone'];
  readonly icon: IconName;
  readonly title: 'stored' | 'sendSelf' | 'sendOpen' | 'sendNow' | 'received' | 'check';
  readonly text:
    | 'storedText'
    | 'sendSelfText'
    | 'sendOpenText'
    | 'sendNowText'
    | 'receivedText'
    | 'checkText';
}

const stored: Entry = { tone: 'done', icon: 'check', title: 'stored', text: 'storedText' };
const check: Entry = { tone: 'next', icon: 'eye', title: 'check', text: 'checkText' };
const under: Record<Exclude<Progress, 'sent'>, Entry> = {
  waiting: { tone: 'now', icon: 'send', title: 'sendSelf', text: 'sendSelfText' },
  waitingForApp: { tone: 'now', icon: 'send', title: 'sendOpen', text: 'sendOpenText' },
  sending: { tone: 'now', icon: 'send', title: 'sendNow', text: 'sendNowText' },
  attention: { tone: 'next', icon: 'send', title: 'sendSelf', text: 'sendSelfText' },
};

/** What happened, happens and comes, as keys of the dictionary `capture.saved`. */
export function savedTimeline(progress: Progress): readonly Entry[] {
  if (progress !== 'sent') return [stored, under[progress], check];
  const received: Entry = { tone: 'done', icon: 'check', title: 'received', text: 'receivedText' };
  return [received, { ...check, tone: 'now' }];
}
