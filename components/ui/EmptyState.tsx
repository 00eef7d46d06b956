import type { ReactNode } from 'react';
import { Illustration } from './Illustration';

/** A screen with nothing to show yet: the town, what will be here, and how to begin. */
export function EmptyState({
  title,
  children,
  action,
}: {
  /** Left out where the page's own heading says it. */
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="bw-empty">
      <div className="bw-empty__art">
        <Illustration pin={false} />
      </div>
      {title ? <h2>{title}</h2> : null}
      {children ? <div className="bw-muted">{children}</div> : null}
      {action}
    </div>
  );
}
