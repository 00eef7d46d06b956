import type { ReactNode } from 'react';
import { Illustration } from './Illustration';

/** A screen with nothing to show yet: the town, what will be here, and how to begin. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="bw-empty">
      <div className="bw-empty__art">
        <Illustration pin={false} />
      </div>
      <h2>{title}</h2>
      {children ? <div className="bw-muted">{children}</div> : null}
      {action}
    </div>
  );
}
