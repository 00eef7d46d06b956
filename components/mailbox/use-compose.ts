import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { forgetKept, keepHere, keptHere, saveOnServer } from '@/lib/mailbox/keep-draft';

const PAUSE_MS = 600;

const bodyOf = (form: HTMLFormElement | null): HTMLTextAreaElement | null => {
  const field = form?.elements.namedItem('body');
  return field instanceof HTMLTextAreaElement ? field : null;
};

/** Names of what is chosen to go with a message. */
const chosenIn = (form: HTMLFormElement): string[] =>
  [...form.querySelectorAll<HTMLInputElement>('input[type=file], input[name=reuse]')].flatMap((input) => {
    if (input.type === 'file') return [...(input.files ?? [])].map(({ name }) => name);
    return input.checked ? [input.dataset.name ?? ''] : [];
  });

/**
 * What a form with a message does beyond a plain one: every change is kept as a draft (here while there is no
 * connection) and sending shows how far it is.
 */
export function useCompose(slot: string, draftKey: string) {
  const t = useTranslations('mailbox');
  const ref = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [said, setSaid] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);

  useEffect(() => {
    const [kept, field] = [keptHere(slot), bodyOf(ref.current)];
    if (kept && field?.value === '') field.value = kept;
    return () => clearTimeout(timer.current);
  }, [slot]);

  const save = async () => {
    if (!ref.current) return;
    const data = new FormData(ref.current);
    const text = String(data.get('body') ?? '');
    const subject = String(data.get('subject') ?? '');
    const isSaved = await saveOnServer({ key: draftKey, slot, subject, body: text });
    if (isSaved) forgetKept(slot);
    else keepHere(slot, text);
    setSaid(t(isSaved ? 'saved' : 'savedHere'));
  };
  const changed = () => {
    if (ref.current) setChosen(chosenIn(ref.current));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), PAUSE_MS);
  };
  /** Puts words below those that are there. */
  const insert = (words: string) => {
    const field = bodyOf(ref.current);
    if (!field) return;
    field.value = field.value.trim() ? `${field.value.trimEnd()}\n\n${words}` : words;
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
  return { ref, said, chosen, changed, insert, submit };
}
