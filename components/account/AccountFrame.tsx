import type { ReactNode } from 'react';
import { Logo } from '@/components/ui/Logo';

/** The calm page around signing in. */
export function AccountFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="bw-page">
      <main className="bw-main bw-stack">
        <Logo />
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
