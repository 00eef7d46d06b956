'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useRef } from 'react';
import { Button } from '@/components/ui/Button';
import { Checkbox, Radio } from '@/components/ui/Choice';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { FieldError } from '@/components/ui/Field';
import { Note } from '@/components/ui/Note';
import { Dock } from '@/components/ui/Sheet';
import { usePutBack } from '@/components/ui/use-put-back';
import type { SendAction } from '@/lib/applications/form-state';
import { identityChecks } from '@/lib/applications/types';
import { Link } from '@/lib/i18n/routing';

interface Props {
  readonly send: SendAction;
  readonly hidden: Readonly<Record<string, string>>;
  readonly isCounter: boolean;
  readonly signers: readonly string[];
  readonly warning: string;
  readonly declaration?: string;
}

/** The warning, the tick, the binding button. */
export function SendForm({ send, hidden, isCounter, signers, warning, declaration }: Props) {
  const [state, submit] = useActionState(send, null);
  const form = useRef<HTMLFormElement>(null);
  const onSubmit = usePutBack(form, state);
  const t = useTranslations('applications');
  const agreed = state?.problem === 'agreed' ? t('problems.confirm') : undefined;
  const identity = state?.problem === 'identityCheck' ? t('problems.choose') : undefined;
  const errors = [
    ...(identity ? [{ id: 'identityCheck', text: identity }] : []),
    ...(agreed ? [{ id: 'agreed', text: agreed }] : []),
  ];
  return (
    <form ref={form} action={submit} onSubmit={onSubmit} className="bw-stack" noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ErrorSummary errors={errors} />
      {state?.problem && errors.length === 0 ? (
        <div role="alert">
          <Note tone="bad">
            {t(
              state.problem === 'gone'
                ? 'form.gone'
                : state.problem === 'assurance'
                  ? 'review.assuranceShort'
                  : state.problem === 'missing' || state.problem === 'changed'
                    ? 'review.missing'
                    : 'form.failed',
            )}{' '}
            {state.problem === 'gone' ? <Link href="/services/mine">{t('mine.title')}</Link> : null}
          </Note>
        </div>
      ) : null}
      {signers.length > 0 ? <p>{t('review.signers', { names: signers.join(', ') })}</p> : null}
      {isCounter ? (
        <fieldset id="identityCheck" className="sv-group">
          <legend className="kern-label">{t('review.identity')}</legend>
          <FieldError id="identityCheck" error={identity} />
          {identityChecks.map((check) => (
            <Radio
              key={check}
              id={`identityCheck-${check}`}
              name="identityCheck"
              value={check}
              label={t(`review.identityChecks.${check}`)}
            />
          ))}
        </fieldset>
      ) : null}
      <Checkbox id="largePrint" value="yes" label={t('review.largePrint')} />
      {declaration ? <p>{declaration}</p> : null}
      <Note tone="wait">{warning}</Note>
      <div>
        <FieldError id="agreed" error={agreed} />
        <Checkbox
          id="agreed"
          value="yes"
          label={t(isCounter ? 'review.agreedCounter' : 'review.agreed')}
          aria-invalid={agreed ? true : undefined}
          aria-describedby={agreed ? 'agreed-error' : undefined}
        />
      </div>
      <Dock>
        <Button type="submit" block>
          {t('review.send')}
        </Button>
      </Dock>
    </form>
  );
}
