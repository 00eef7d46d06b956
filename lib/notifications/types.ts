/**
 * What a push message can be about: news for the reporter, a danger for the person on duty, or somebody who
 * tries out document numbers, for staff.
 */
export const notificationTypes = ['reportNews', 'alert', 'documentMisses'] as const;
export type NotificationType = (typeof notificationTypes)[number];

/** What the browser's worker is given: words that name nobody and no place, and where to look. */
export interface PushPayload {
  readonly v: 1;
  readonly type: NotificationType;
  readonly lang: string;
  readonly title: string;
  readonly body: string;
  /** Path of a page that holds nothing secret: never a follow-up link. */
  readonly url: string;
  /** Tracking code: later news of the same report take the place of earlier ones. */
  readonly tag: string;
}
