'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Note } from '@/components/ui/Note';
import { makePasskey, type PasskeyOutcome } from '@/lib/passkeys/browser';
import { StrengthMeter } from './StrengthMeter';
import { usePasskeys } from './use-passkeys';

interface Props {
  readonly login: string;
  readonly errors: Readonly<Partial<Record<'login' | 'password', string>>>;
  /** Where a new account leads to. */
  readonly next: string;
}

/** User name with a passkey, or with a password: that way works without JavaScript, too. */
export function SignUpForm({ login, errors, next }: Props) {
  const t = useTranslations('security.signUp');
  const isKnown = usePasskeys();
  const [wantsPassword, setWantsPassword] = useState(Boolean(errors.password));
  const [outcome, setOutcome] = useState<PasskeyOutcome | null>(null);
  const [isShown, setIsShown] = useState(false);
  const [password, setPassword] = useState('');
  const hasPassword = wantsPassword || !isKnown;
  const ask = async (form: HTMLFormElement | null) => {
    if (!form?.reportValidity()) return;
    const found = await makePasskey(String(new FormData(form).get('login')));
    setOutcome(found);
    if (found === 'done') window.location.assign(next);
  };
  return (
    <form className="bw-stack" method="post" action="/api/account/sign-up">
      <input type="hidden" name="locale" value={useLocale()} />
      {outcome && outcome !== 'done' ? <Refusal outcome={outcome} /> : null}
      <Field
        id="login"
        label={t('login')}
        hint={t('loginHint')}
        error={errors.login}
        defaultValue={login}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        minLength={3}
        required
      />
      {hasPassword ? (
        <>
          <Field
            id="password"
            type={isShown ? 'text' : 'password'}
            label={t('password')}
            hint={t('passwordHint')}
            error={errors.password}
            autoComplete="new-password"
            minLength={12}
            maxLength={128}
            onChange={(event) => setPassword(event.target.value)}
            required
          />
          {isKnown ? <StrengthMeter password={password} /> : null}
          {isKnown ? (
            <Button variant="tertiary" icon={isShown ? 'eyeOff' : 'eye'} onClick={() => setIsShown(!isShown)}>
              {t(isShown ? 'hide' : 'show')}
            </Button>
          ) : null}
          <Button type="submit" block>
            {t('submit')}
          </Button>
        </>
      ) : (
        <>
          <p>{t('passkeyIs')}</p>
          <Button icon="lock" block onClick={(event) => void ask(event.currentTarget.form)}>
            {t('withPasskey')}
          </Button>
          <Button variant="secondary" block onClick={() => setWantsPassword(true)}>
            {t('withPassword')}
          </Button>
        </>
      )}
    </form>
  );
}

function Refusal({ outcome }: { outcome: Exclude<PasskeyOutcome, 'done'> }) {
  const t = useTranslations('security.passkey.problems');
  return (
    <div role="alert">
      <Note tone="wait">{t(outcome)}</Note>
    </div>
  );
}
