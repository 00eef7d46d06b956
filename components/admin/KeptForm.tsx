'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { AdminState } from '@/lib/admin/form-state';

type Entered = Readonly<Record<string, string>>;

const Kept = createContext<Entered | null>(null);

/** What was entered into a form of this page before the sign-in. */
export const KeptForm = ({ entered, children }: { entered: Entered | null; children: ReactNode }) => (
  <Kept value={entered}>{children}</Kept>
);

/** The beginning of a form: what was kept of it, else nothing. */
export function useKept(action: string, hidden: Entered): AdminState | null {
  const entered = useContext(Kept);
  const isThis =
    entered?.action === action && Object.entries(hidden).every(([name, value]) => entered[name] === value);
  return entered && isThis ? { isOk: false, isKept: true, link: null, fields: {}, entered } : null;
}
