import type { useTranslations } from 'next-intl';
import type { Audience } from './timeline';
import { dayText, whenText } from './when';

export type FollowText = ReturnType<typeof useTranslations<'follow'>>;

/** The words a timeline is told in: one language, one kind of reader. */
export interface TimelineText {
  readonly audience: Audience;
  /** UTC ms */
  readonly now: number;
  readonly t: FollowText;
  /** A body as goal by its key: "district" → "den Hochsauerlandkreis". */
  readonly body: (key: string) => string;
  /** "Heute, 7:40 Uhr" */
  readonly when: (at: number) => string;
  /** "27. November" */
  readonly day: (at: number) => string;
}

interface Reader {
  readonly audience: Audience;
  readonly locale: string;
  readonly now: number;
  readonly t: FollowText;
  readonly body: (key: string) => string;
}

/** Puts together the words for one reader; `now` decides what "heute" is. */
export const timelineText = ({ audience, locale, now, t, body }: Reader): TimelineText => ({
  audience,
  now,
  t,
  body,
  when: (at) => whenText((key, values) => t(`when.${key}`, values), locale, at, now),
  day: (at) => dayText(locale, at, now),
});
