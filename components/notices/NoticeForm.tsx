import type { ReactNode } from 'react';

interface Props {
  readonly action: string;
  readonly locale: string;
  readonly children: ReactNode;
}

/** One of the forms of the page, which need no JavaScript. */
export const NoticeForm = ({ action, locale, children }: Props) => (
  <form className="bw-stack" method="post" action="/api/account/notices">
    <input type="hidden" name="action" value={action} />
    <input type="hidden" name="locale" value={locale} />
    {children}
  </form>
);
