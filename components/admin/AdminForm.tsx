'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useActionState } from 'react';
import { KeptNote } from '@/components/account/KeptNote';
import { FormOutcome } from '@/components/ui/FormOutcome';
import type { AdminState, Manage } from '@/lib/admin/form-state';
import { usePathname } from '@/lib/i18n/navigation';
import { useKept } from './KeptForm';

interface Props {
  readonly manage: Manage;
  readonly action: string;
  readonly hidden?: Readonly<Record<string, string>>;
  /** Words in the place of the usual refusal. */
  readonly refusal?: string;
  readonly className?: string;
  readonly children: (state: AdminState | null) => ReactNode;
}

/** A form of the administration: says what was saved, shows a one-time link once. */
export function AdminForm({ manage, action, hidden = {}, refusal, className = 'bw-stack', children }: Props) {
  const [state, submit] = useActionState(manage, useKept(action, hidden));
  const t = useTranslations('admin');
  const isRefused = state !== null && !state.isOk && !state.isKept;
  const page = usePathname();
  return (
    <form className={className} action={submit} noValidate>
      <input type="hidden" name="action" value={action} />
      <input type="hidden" name="page" value={page} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <KeptNote isKept={state?.isKept === true} />
      {isRefused ? (
        <FormOutcome tone="bad" of={state}>
          {refusal ?? t('notSaved')}
        </FormOutcome>
      ) : null}
      {children(state)}
      {state?.isOk ? <Saved state={state} /> : null}
    </form>
  );
}

function Saved({ state }: { state: AdminState }) {
  const { link, token } = state;
  const t = useTranslations('admin');
  return (
    <FormOutcome tone="ok" of={state}>
      {link ? (
        <Once title={t('link.title', { login: link.login })} text={t('link.text')} secret={link.href} />
      ) : null}
      {token ? <Once title={t('tokens.made')} text={t('tokens.once')} secret={token} /> : null}
      {link || token ? null : t('saved')}
    </FormOutcome>
  );
}

/** A secret that is shown this once. */
const Once = ({ title, text, secret }: { title: string; text: string; secret: string }) => (
  <>
    <b>{title}</b>
    <p className="st-link">{secret}</p>
    <p>{text}</p>
  </>
);
