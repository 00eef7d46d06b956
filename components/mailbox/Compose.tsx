'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/Button';
import { Select, TextArea } from '@/components/ui/Field';
import { Attach } from './Attach';
import { MessageForm } from './MessageForm';
import { useCompose } from './use-compose';

interface Props {
  /** Thread id, or "new". */
  readonly slot: string;
  readonly draftKey: string;
  readonly body: string;
  readonly label: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly reuse?: readonly { readonly id: string; readonly name: string }[];
  /** Fields before the text. */
  readonly children?: ReactNode;
  /** What is wrong with the text or the files. */
  readonly errors: { readonly body?: string; readonly file?: string };
  /** Words to begin with, for the town hall. */
  readonly templates?: readonly { readonly id: string; readonly name: string; readonly body: string }[];
}

/** A new message, and the town hall's answers: everything is in sight, one below the other. */
export function Compose({
  slot,
  draftKey,
  body,
  label,
  hidden,
  reuse = [],
  templates = [],
  errors,
  children,
}: Props) {
  const t = useTranslations('mailbox');
  const { ref, said, changed, insert, submit } = useCompose(slot, draftKey);
  const form = { ref, draftKey, hidden, onInput: changed, onSubmit: submit };
  const use = (chosen: string) => {
    const template = templates.find(({ id }) => id === chosen);
    if (template) insert(template.body);
  };
  return (
    <MessageForm className="bw-stack mb-compose" {...form}>
      {children}
      {templates.length > 0 ? (
        <Select
          id="template"
          label={t('templates.use')}
          defaultValue=""
          onChange={(event) => use(event.target.value)}
        >
          <option value="">{t('templates.choose')}</option>
          {templates.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      ) : null}
      <TextArea
        id="body"
        label={label}
        error={errors.body}
        defaultValue={body}
        maxLength={10_000}
        rows={slot === 'new' ? 6 : 3}
      />
      <Attach reuse={reuse} isOpen={slot === 'new'} error={errors.file} />
      <p className="bw-small bw-muted" role="status">
        {said}
      </p>
      <Button type="submit" icon="send" block>
        {t('send')}
      </Button>
    </MessageForm>
  );
}
