'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { TextArea } from '@/components/ui/Field';
import { forgetKept, keepHere, keptHere, saveOnServer } from '@/lib/mailbox/keep-draft';

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
}

const PAUSE_MS = 600;

/**
 * A message with files. A plain form that works without JavaScript; with it, every change is kept as a draft
 * (here while there is no connection) and sending shows how far it is.
 */
export function Compose({ slot, draftKey, body, label, hidden, reuse = [], children }: Props) {
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
      <TextArea id="body" label={label} defaultValue={body} maxLength={10_000} rows={5} />
      <div className="kern-form-input">
        <label className="kern-label" htmlFor="file">
          {t('attach')}
        </label>
        <p className="kern-hint" id="file-hint">
          {t('attachHint')}
        </p>
        <input
          id="file"
          name="file"
          type="file"
          multiple
          accept="application/pdf,image/jpeg,image/png"
          aria-describedby="file-hint"
          className="mb-upload"
        />
      </div>
      {reuse.length > 0 ? (
        <details>
          <summary>{t('reuse')}</summary>
          {reuse.map(({ id, name }) => (
            <div key={id} className="kern-form-check">
              <input
                className="kern-form-check__checkbox"
                type="checkbox"
                id={`reuse-${id}`}
                name="reuse"
                value={id}
              />
              <label className="kern-label" htmlFor={`reuse-${id}`}>
                {name}
              </label>
            </div>
          ))}
        </details>
      ) : null}
      <p className="bw-small bw-muted" role="status">
        {said}
      </p>
      <Button type="submit" icon="send" block>
        {t('send')}
      </Button>
    </form>
  );
}
