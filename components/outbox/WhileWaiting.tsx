'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { PageLink } from '@/lib/i18n/page-link';
import { hasBackgroundSync } from '@/lib/outbox/background-sync';
import { useOutboxSummary } from './watch';

/** Bold words and the rest, for one and for many; "#" is the number. */
type Counted = readonly [one: readonly [string, string], many: readonly [string, string]];

export interface StripTexts {
  readonly waiting: Counted;
  readonly attention: Counted;
  readonly byItself: string;
  readonly openAgain: string;
}

interface Props {
  readonly texts: StripTexts;
  /** Path of the outbox in the present language. */
  readonly href: string;
  readonly waitingIcon: ReactNode;
  readonly attentionIcon: ReactNode;
  readonly next: ReactNode;
}

/** The line itself; icons and words come from the server so that no dictionary is loaded for it. */
export function WhileWaiting({ texts, href, waitingIcon, attentionIcon, next }: Props) {
  const summary = useOutboxSummary();
  const [sendsByItself, setSendsByItself] = useState(true);
  useEffect(() => setSendsByItself(hasBackgroundSync()), []);
  const needsPerson = (summary?.attention ?? 0) > 0;
  const count = needsPerson ? (summary?.attention ?? 0) : (summary?.waiting ?? 0);
  const [bold, rest] = (needsPerson ? texts.attention : texts.waiting)[count === 1 ? 0 : 1];
  const promise = sendsByItself ? texts.byItself : texts.openAgain;
  return (
    <div role="status" className="bw-waiting">
      {count > 0 ? (
        <PageLink href={href} className={`bw-strip${needsPerson ? ' bw-strip--bad' : ''}`}>
          {needsPerson ? attentionIcon : waitingIcon}
          <span className="bw-grow">
            <b>{bold.replace('#', String(count))}</b>
            {rest} {needsPerson ? null : promise}
          </span>
          {next}
        </PageLink>
      ) : null}
    </div>
  );
}
