'use client';

import { useOutboxSummary } from './watch';

/** The number at "Meldungen" in the bottom bar; nothing when nothing waits. */
export function WaitingCount({ label, isInline }: { label: string; isInline?: boolean }) {
  const summary = useOutboxSummary();
  const count = (summary?.waiting ?? 0) + (summary?.attention ?? 0);
  if (count === 0) return null;
  return (
    <span className={isInline ? 'bw-count bw-count--in' : 'bw-count'}>
      {count}
      <span className="bw-hide"> {label}</span>
    </span>
  );
}
