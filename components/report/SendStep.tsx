'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Checkbox } from '@/components/ui/Choice';
import { ErrorSummary, type FormError } from '@/components/ui/ErrorSummary';
import { Field, TextArea } from '@/components/ui/Field';
import { Note } from '@/components/ui/Note';
import { CONTACT_MAX, DESCRIPTION_MAX, gapsOf } from '@/lib/capture/draft';
import { type SendOutcome, sendDraft } from '@/lib/capture/send-draft';
import { BodyHint } from './BodyHint';
import { CaptureFrame } from './CaptureFrame';
import type { StepProps } from './PhotoStep';
import { StepHeading } from './StepHeading';
import { Summary } from './Summary';
import { useStepTitle } from './use-step-title';

/** Step 4: what else there is to say, what becomes public, and the button that sends it. */
export function SendStep({ capture, draft, takeFocus, exits }: StepProps) {
  const t = useTranslations('capture.send');
  const locale = useLocale();
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [failure, setFailure] = useState<Exclude<SendOutcome, 'stored'> | null>(null);
  const [isSending, setSending] = useState(false);
  useStepTitle(t('title'));
  const { update } = capture;
  const left = DESCRIPTION_MAX - draft.description.length;

  const check = (): FormError[] => [
    ...gapsOf(draft).map((gap) =>
      gap === 'place'
        ? { id: 'edit-place', text: t('missingPlace') }
        : { id: 'edit-kind', text: t('missingKind') },
    ),
    ...(left < 0 ? [{ id: 'description', text: t('tooLong', { count: -left }) }] : []),
    ...(draft.contact.length > CONTACT_MAX ? [{ id: 'contact', text: t('contactLong') }] : []),
  ];
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.text;

  const send = async () => {
    const found = check();
    setErrors(found);
    setFailure(null);
    if (found.length > 0 || isSending) return;
    setSending(true);
    // Several photos from the gallery may still be on their way.
    const complete = await capture.whenComplete();
    const outcome = await sendDraft(complete, capture.editing, locale);
    setSending(false);
    if (outcome === 'stored') capture.finish(complete.id);
    else setFailure(outcome);
  };

  return (
    <CaptureFrame
      step="send"
      {...exits}
      dock={
        <Button block icon="send" aria-busy={isSending} onClick={() => void send()}>
          {capture.editing ? t('submitChange') : t('submit')}
        </Button>
      }
    >
      <div className="bw-stack bw-stack--l bw-capture">
        <ErrorSummary errors={errors} />
        {failure ? (
          <Note tone="bad" role="alert">
            {t(failure)}
          </Note>
        ) : null}
        <StepHeading takeFocus={takeFocus}>{t('title')}</StepHeading>
        <Summary draft={draft} onEdit={capture.go} />
        <BodyHint draft={draft} />
        <div>
          <TextArea
            id="description"
            optional
            label={t('description')}
            hint={t('descriptionHint')}
            error={errorOf('description')}
            value={draft.description}
            onChange={({ target }) => update((old) => ({ ...old, description: target.value }))}
          />
          <p className="bw-meta" role={left < 100 ? 'status' : undefined}>
            {left < 0 ? t('tooLong', { count: -left }) : t('left', { count: left })}
          </p>
        </div>
        <Field
          id="contact"
          optional
          label={t('contact')}
          hint={t('contactHint')}
          error={errorOf('contact')}
          autoComplete="email"
          value={draft.contact}
          onChange={({ target }) => update((old) => ({ ...old, contact: target.value }))}
        />
        <section className="bw-card bw-card__b bw-stack bw-stack--s">
          <h2>{t('public')}</h2>
          <p className="bw-small" role="status">
            {draft.isPrivate ? t('publicNone') : t('publicText')}
          </p>
          <Checkbox
            id="private"
            label={t('private')}
            checked={draft.isPrivate}
            onChange={({ target }) => update((old) => ({ ...old, isPrivate: target.checked }))}
          />
        </section>
      </div>
    </CaptureFrame>
  );
}
