import type { IconName } from '@/components/ui/Icon';
import type { TimelineItem } from '@/components/ui/Steps';

/**
 * Where a report is; `waitingForApp`: it cannot be sent while the app is closed; `later`: the town does not take it
 * just now; `gone`: deleted or forgotten on this phone.
 */
export type Progress = 'waiting' | 'waitingForApp' | 'later' | 'sending' | 'attention' | 'sent' | 'gone';

interface Entry {
  readonly tone: TimelineItem['tone'];
  readonly icon: IconName;
  readonly title: 'stored' | 'sendSelf' | 'sendOpen' | 'sendAgain' | 'sendNow' | 'received' | 'check';
  readonly text:
    | 'storedText'
    | 'sendSelfText'
    | 'sendOpenText'
    | 'sendAgainText'
    | 'sendNowText'
    | 'receivedText'
    | 'checkText';
}

const stored: Entry = { tone: 'done', icon: 'check', title: 'stored', text: 'storedText' };
const check: Entry = { tone: 'next', icon: 'eye', title: 'check', text: 'checkText' };
const under: Record<Exclude<Progress, 'sent' | 'attention' | 'gone'>, Entry> = {
  waiting: { tone: 'now', icon: 'send', title: 'sendSelf', text: 'sendSelfText' },
  waitingForApp: { tone: 'now', icon: 'send', title: 'sendOpen', text: 'sendOpenText' },
  sending: { tone: 'now', icon: 'send', title: 'sendNow', text: 'sendNowText' },
  later: { tone: 'now', icon: 'send', title: 'sendAgain', text: 'sendAgainText' },
};

/** What happened, happens and comes, as keys of the dictionary `capture.saved`. */
export function savedTimeline(progress: Exclude<Progress, 'gone'>): readonly Entry[] {
  if (progress === 'attention') return [stored, check];
  if (progress !== 'sent') return [stored, under[progress], check];
  const received: Entry = { tone: 'done', icon: 'check', title: 'received', text: 'receivedText' };
  return [received, { ...check, tone: 'now' }];
}
