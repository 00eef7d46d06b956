'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { type ReactNode, useActionState } from 'react';
import { Button } from '@/components/ui/Button';
import { Checkbox } from '@/components/ui/Choice';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Field } from '@/components/ui/Field';
import { Note } from '@/components/ui/Note';
import type { Recoverable } from '@/lib/accounts/recovery-grants';
import type { Recover, RecoveryProblem } from '@/lib/accounts/recovery-state';
import { CodeSheet } from './CodeSheet';

interface Props {
  readonly recover: Recover;
  /** Where the code is typed in, as it is read. */
  readonly link: string;
  /** Name, street and town of the office, for the letter. */
  readonly sender: readonly string[];
  /** The QR code of that page. */
  readonly children: ReactNode;
}

/** Gives a citizen the way back in: find the account, compare the card, hand out a code. */
export function RecoveryDesk({ recover, link, sender, children }: Props) {
  const t = useTranslations('staffAccounts.recovery');
  const [state, submit] = useActionState(recover, null);
  if (state?.step === 'code')
    return (
      <div className="bw-stack">
        <div className="bw-stack bw-no-print" role="status">
          <Note tone="ok">{t(`done.${state.grant.kind}`)}</Note>
          <Button icon="print" onClick={() => window.print()}>
            {t('print')}
          </Button>
        </div>
        <CodeSheet grant={state.grant} link={link} sender={sender}>
          {children}
        </CodeSheet>
      </div>
    );
  const refused = state?.step === 'refused' ? state : null;
  const error = refused ? t(`problems.${refused.problem}`) : undefined;
  return (
    <>
      <form className="bw-stack" action={submit} noValidate>
        <ErrorSummary errors={error ? [{ id: 'login', text: error }] : []} />
        <Field
          id="login"
          label={t('login')}
          hint={t('loginHint')}
          error={error}
          defaultValue={refused?.login ?? (state?.step === 'compare' ? state.person.login : '')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <Button type="submit" variant={state?.step === 'compare' ? 'secondary' : 'primary'} icon="search">
          {t('find')}
        </Button>
      </form>
      {state?.step === 'compare' ? (
        <form className="bw-stack" action={submit} noValidate>
          <Compare person={state.person} problem={state.problem} />
        </form>
      ) : null}
    </>
  );
}

function Compare({ person, problem }: { person: Recoverable; problem: RecoveryProblem | null }) {
  const t = useTranslations('staffAccounts.recovery');
  const format = useFormatter();
  const { login, name, birthDate, address, ways } = person;
  const born = birthDate
    ? format.dateTime(new Date(`${birthDate}T12:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' })
    : t('notSaid');
  const error = problem ? t(`problems.${problem}`) : undefined;
  return (
    <>
      <input type="hidden" name="login" value={login} />
      <h3 className="bw-h4">{t('compare')}</h3>
      <ErrorSummary errors={error ? [{ id: 'card', text: error }] : []} />
      <dl className="d-facts">
        <dt>{t('name')}</dt>
        <dd>{name || t('notSaid')}</dd>
        <dt>{t('birthDate')}</dt>
        <dd>{born}</dd>
        <dt>{t('address')}</dt>
        <dd>{address.length > 0 ? address.join(', ') : t('notSaid')}</dd>
      </dl>
      {ways.length === 0 ? <Note tone="wait">{t('problems.incomplete')}</Note> : null}
      {ways.includes('inPerson') ? (
        <>
          <Checkbox id="card" label={t('card')} error={problem === 'card' ? error : undefined} />
          <Button type="submit" name="kind" value="inPerson">
            {t('handOut')}
          </Button>
        </>
      ) : null}
      {ways.includes('letter') ? (
        <>
          <p>{t('letterText')}</p>
          <Button type="submit" name="kind" value="letter" variant="secondary">
            {t('sendLetter')}
          </Button>
        </>
      ) : null}
    </>
  );
}
