'use client';

import { useTranslations } from 'next-intl';
import { FieldError } from '@/components/ui/Field';
import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { Attach } from './Attach';
import { MessageForm } from './MessageForm';
import { useCompose } from './use-compose';

interface Props {
  /** Thread id. */
  readonly slot: string;
  readonly draftKey: string;
  readonly body: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly reuse: readonly { readonly id: string; readonly name: string }[];
  /** What is wrong with the text or the files. */
  readonly errors: { readonly body?: string; readonly file?: string };
}

/** The answer at the lower edge, as people know it from their phones: clip, text, send. */
export function ReplyBar({ slot, draftKey, body, hidden, reuse, errors }: Props) {
  const t = useTranslations('mailbox');
  const { ref, said, chosen, changed, submit } = useCompose(slot, draftKey);
  const form = { ref, draftKey, hidden, onInput: changed, onSubmit: submit };
  return (
    <MessageForm className="mb-bar" {...form}>
      {chosen.length > 0 ? (
        <ul className="mb-bar__files" aria-label={t('chosen')}>
          {chosen.map((name, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and nothing moves
            <li key={index} className="bw-small">
              <Icon name="clip" size="s" />
              {name}
            </li>
          ))}
        </ul>
      ) : null}
      <Attach reuse={reuse} isOpen={false} asIcon error={errors.file} />
      <div className="kern-form-input mb-bar__text">
        <label className="bw-hide" htmlFor="body">
          {t('answer')}
        </label>
        <FieldError id="body" error={errors.body} />
        <textarea
          aria-invalid={errors.body ? true : undefined}
          aria-describedby={errors.body ? 'body-error' : undefined}
          className="kern-form-input__input"
          id="body"
          name="body"
          rows={2}
          maxLength={10_000}
          placeholder={t('answerHint')}
          defaultValue={body}
        />
      </div>
      <IconButton type="submit" icon="send" label={t('send')} className="mb-bar__send" />
      <p className="bw-small bw-muted mb-bar__said" role="status">
        {said}
      </p>
    </MessageForm>
  );
}
