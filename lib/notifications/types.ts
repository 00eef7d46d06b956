/** What a push message can be about: news for the reporter, or a danger for the person on duty. */
export const notificationTypes = ['reportNews', 'alert'] as const;
export type NotificationType = (typeof notificationTypes)[number];

/** What the browser's worker is given: words that name nobody and a reference, never a secret link. */
export interface PushPayload {
  readonly v: 1;
  readonly type: NotificationType;
  /** Tracking code. */
  readonly ref: string;
  readonly lang: string;
  readonly title: string;
  readonly body: string;
}
