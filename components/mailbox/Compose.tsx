'use client';

import { useTranslations } from 'next-intl';
import { type ChangeEvent, type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Select, TextArea } from '@/components/ui/Field';
import { forgetKept, keepHere, keptHere, saveOnServer } from '@/lib/mailbox/keep-draft';
import { Attach } from './Attach';

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
  /** Words to begin with, for the town hall. */
  readonly templates?: readonly { readonly id: string; readonly name: string; readonly body: string }[];
}

const PAUSE_MS = 600;

/**
 * A message with files. A plain form that works without JavaScript; with it, every change is kept as a draft
 * (here while there is no connection) and sending shows how far it is.
 */
export function Compose({
  slot,
  draftKey,
  body,
  label,
  hidden,
  reuse = [],
  templates = [],
  children,
}: Props) {
  const t = useTranslations('mailbox');
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [said, setSaid] = useState('');

  useEffect(() => {
    const kept = keptHere(slot);
    const field = form.current?.elements.namedItem('body');
    if (kept && field instanceof HTMLTextAreaElement && field.value === '') field.value = kept;
    return () => clearTimeout(timer.current);
  }, [slot]);

  const save = async () => {
    if (!form.current) return;
    const data = new FormData(form.current);
    const text = String(data.get('body') ?? '');
    const isSaved = await saveOnServer({
      key: draftKey,
      slot,
      subject: String(data.get('subject') ?? ''),
      body: text,
    });
    if (isSaved) forgetKept(slot);
    else keepHere(slot, text);
    setSaid(t(isSaved ? 'saved' : 'savedHere'));
  };
  const changed = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), PAUSE_MS);
  };
  const insert = (event: ChangeEvent<HTMLSelectElement>) => {
    const field = form.current?.elements.namedItem('body');
    const template = templates.find(({ id }) => id === event.target.value);
    if (!template || !(field instanceof HTMLTextAreaElement)) return;
    field.value = field.value.trim() ? `${field.value.trimEnd()}\n\n${template.body}` : template.body;
    setSaid(t('templates.used'));
    changed();
    field.focus();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    clearTimeout(timer.current);
    const data = new FormData(event.currentTarget);
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) =>
      setSaid(t('sending', { percent: Math.round((loaded / Math.max(1, total)) * 100) }));
    request.onload = () => {
      forgetKept(slot);
      location.assign(request.responseURL || location.href);
    };
    request.onerror = () => {
      keepHere(slot, String(data.get('body') ?? ''));
      setSaid(t('savedHere'));
    };
    request.open('POST', '/api/mailbox/messages');
    // As a page's form would: the server then reads also what is too large and keeps the text.
    request.setRequestHeader('accept', 'text/html');
    request.send(data);
  };
  return (
    <form
      ref={form}
      className="bw-stack mb-compose"
      method="post"
      action="/api/mailbox/messages"
      encType="multipart/form-data"
      onInput={changed}
      onSubmit={submit}
    >
      <input type="hidden" name="key" value={draftKey} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {templates.length > 0 ? (
        <Select id="template" label={t('templates.use')} defaultValue="" onChange={insert}>
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
        defaultValue={body}
        maxLength={10_000}
        rows={slot === 'new' ? 6 : 3}
      />
      <Attach reuse={reuse} isOpen={slot === 'new'} />
      <p className="bw-small bw-muted" role="status">
        {said}
      </p>
      <Button type="submit" icon="send" block>
        {t('send')}
      </Button>
    </form>
  );
}
