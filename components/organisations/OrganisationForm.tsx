'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useActionState } from 'react';
import { Note } from '@/components/ui/Note';
import type { organisations } from '@/lib/i18n/de/organisations';
import type { Organise } from '@/lib/organisations/form-state';

type Problem = keyof typeof organisations.problems;

interface Props {
  readonly organise: Organise;
  readonly action: string;
  readonly locale: string;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A form of the organisations: says what is wrong, shows an invitation once; works without JavaScript. */
export function OrganisationForm({ organise, action, locale, hidden, className, children }: Props) {
  const [state, submit] = useActionState(organise, null);
  const t = useTranslations('organisations');
  const known: readonly string[] = ['name', 'tooLong', 'characters', 'role', 'lastOwner', 'conflict'];
  return (
    <form className="bw-stack" action={submit} noValidate>
      <input type="hidden" name="action" value={action} />
      <input type="hidden" name="locale" value={locale} />
      {Object.entries(hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state && !state.isOk ? (
        <div role="alert">
          <Note tone="bad">
            {t(`problems.${known.includes(state.problem) ? (state.problem as Problem) : 'unknown'}`)}
          </Note>
        </div>
      ) : null}
      <div className={className ?? 'bw-stack'}>{children}</div>
      {state?.isOk ? (
        <div role="status">
          <Note tone="ok">
            {state.link ? (
              <>
                <b>{t('link')}</b>
                <p className="st-link">{state.link}</p>
                <p>{t('linkText')}</p>
              </>
            ) : (
              t('saved')
            )}
          </Note>
        </div>
      ) : null}
    </form>
  );
}
