import type { ReactNode } from 'react';
import { NavPage } from '@/components/shell/NavPage';

/** The calm page around signing in. */
export function AccountFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <NavPage title={title}>
      <div className="bw-stack bw-measure">{children}</div>
    </NavPage>
  );
}
