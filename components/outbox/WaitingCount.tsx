'use client';

import { useOutboxSummary } from './watch';

/** The number at "Meldungen" in the bottom bar; nothing when nothing waits. */
export function WaitingCount({ label }: { label: string }) {
  const summary = useOutboxSummary();
  const count = (summary?.waiting ?? 0) + (summary?.attention ?? 0);
  if (count === 0) return null;
  return (
    <span className="bw-count">
      {count}
      <span className="bw-hide"> {label}</span>
    </span>
  );
}
