/**
 * What a notice can be about: news for the reporter, a danger for the person on duty, something new in the
 * mailbox, a decision in it, that notices work on this device, or somebody who tries out document numbers.
 */
export const notificationTypes = [
  'reportNews',
  'alert',
  'mailbox',
  'decision',
  'hello',
  'documentMisses',
] as const;
export type NotificationType = (typeof notificationTypes)[number];

/** What people may switch on and off. Notices of decisions always go to every channel. */
export const noticeKinds = [
  'mailbox',
  'application',
  'reportReceived',
  'reportInWork',
  'reportDone',
  'reportQuestion',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What the browser's worker is given: words that name nobody and no place, and where to look. */
export interface PushPayload {
  readonly v: 1;
  readonly type: NotificationType;
  readonly lang: string;
  readonly title: string;
  readonly body: string;
  /** Path of a page that holds nothing secret: never a follow-up link. */
  readonly url: string;
  /** Tracking code, or a fixed word: later news of the same thing take the place of earlier ones. */
  readonly tag: string;
}
