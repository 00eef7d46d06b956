import type { ReactNode } from 'react';

interface Props {
  readonly action: string;
  readonly threadId: string;
  readonly locale: string;
  readonly children: ReactNode;
}

/** A form of one thread that needs no JavaScript. */
export function SmallForm({ action, threadId, locale, children }: Props) {
  return (
    <form className="bw-stack bw-stack--s bw-no-print" method="post" action="/api/mailbox/handle">
      <input type="hidden" name="action" value={action} />
      <input type="hidden" name="threadId" value={threadId} />
      <input type="hidden" name="locale" value={locale} />
      {children}
    </form>
  );
}
