'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Hidden } from '@/components/services/Hidden';
import { Button } from '@/components/ui/Button';
import { Radio } from '@/components/ui/Choice';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { FieldError, TextArea } from '@/components/ui/Field';
import { FormOutcome } from '@/components/ui/FormOutcome';
import type { DeskAction } from '@/lib/applications/form-state';
import { consultationAnswers } from '@/lib/areas/status';

interface Props {
  readonly send: DeskAction;
  readonly hidden: Readonly<Record<string, string>>;
}

/** What another office says. Works without JavaScript. */
export function ConsultationForm({ send, hidden }: Props) {
  const [state, submit] = useActionState(send, null);
  const t = useTranslations('areas.consultation');
  const wrong = state?.fields ?? {};
  return (
    <form action={submit} className="bw-stack" noValidate>
      <Hidden values={hidden} />
      <ErrorSummary errors={Object.entries(wrong).map(([id, text]) => ({ id, text }))} />
      {state?.problem ? (
        <FormOutcome tone="bad" of={state}>
          {t(state.problem === 'tooMany' ? 'problems.tooMany' : 'problems.failed')}
        </FormOutcome>
      ) : null}
      <fieldset id="answer" className="bw-stack bw-stack--s" tabIndex={-1}>
        <legend className="bw-legend bw-h4 bw-strong">{t('yours')}</legend>
        <FieldError id="answer" error={wrong.answer} />
        {consultationAnswers.map((answer) => (
          <Radio
            key={answer}
            id={`answer-${answer}`}
            name="answer"
            value={answer}
            label={t(`answers.${answer}`)}
            defaultChecked={state?.entered.answer === answer}
          />
        ))}
      </fieldset>
      <TextArea
        id="remark"
        label={t('remark')}
        hint={t('remarkHint')}
        rows={5}
        error={wrong.remark}
        defaultValue={typeof state?.entered.remark === 'string' ? state.entered.remark : ''}
      />
      <Button type="submit" block>
        {t('send')}
      </Button>
    </form>
  );
}
