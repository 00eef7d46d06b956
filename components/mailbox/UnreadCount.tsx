'use client';

import { useEffect, useState } from 'react';
import { askUnread } from '@/lib/mailbox/unread-here';

/** The number at "Postfach" for who has looked into it on this device; nothing when nothing is new. */
export function UnreadCount({ label, isInline }: { label: string; isInline?: boolean }) {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void askUnread().then(setCount);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  if (count === 0) return null;
  return (
    <span className={isInline ? 'bw-count bw-count--in' : 'bw-count'}>
      {count}
      <span className="bw-hide"> {label}</span>
    </span>
  );
}
