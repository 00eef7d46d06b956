'use client';

import { type ReactNode, useActionState } from 'react';
import { type FormAction, type FormState, keptState, type Perform } from '@/lib/staff/form-state';
import { Problem } from './Problem';

/** What all forms about one report share: the version the person sees, and where to go afterwards. */
export interface Seen {
  readonly perform: Perform;
  readonly reportId: string;
  readonly baseVersion: number;
  /** Path of this view, with the language. */
  readonly back: string;
  /** What was entered in one of these forms before a sign-in. */
  readonly kept: Readonly<Record<string, string>> | null;
}

interface Props {
  readonly seen: Seen;
  readonly action: FormAction;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly children: (state: FormState | null) => ReactNode;
}

/** A form of the inbox: posts to the one server action, also without JavaScript, and says what is wrong. */
export function ActionForm({ seen, action, hidden = {}, children }: Props) {
  const own = { action, reportId: seen.reportId, ...hidden };
  const [state, submit] = useActionState(seen.perform, keptOf(seen.kept, own));
  const fixed = { ...own, baseVersion: String(seen.baseVersion), back: seen.back };
  return (
    <form className="bw-stack" action={submit} noValidate>
      {Object.entries(fixed).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state ? <Problem state={state} back={seen.back} /> : null}
      {children(state)}
    </form>
  );
}

/** What was kept, for the form it was entered in: a report may have several of one kind, as for two complaints. */
const keptOf = (kept: Seen['kept'], own: Readonly<Record<string, string>>): FormState | null =>
  kept && Object.entries(own).every(([name, value]) => kept[name] === value) ? keptState(kept) : null;
