'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { ErrorSummary, type FormError } from '@/components/ui/ErrorSummary';
import { TextArea } from '@/components/ui/Field';
import { FileField } from '@/components/ui/FileField';
import { Note } from '@/components/ui/Note';
import type { AdditionDraft } from '@/lib/reports/send-addition';

interface Props {
  readonly token: string;
  /** "Noch nicht behoben" instead of a mere addition. */
  readonly reopen: boolean;
  /** Another one each time the page is shown: the same words weeks later are not the same addition. */
  readonly form: string;
  readonly title: AdditionDraft['title'];
  /** What was typed before the form came back. */
  readonly note?: string;
  /** Where the report's page is, in the present language. */
  readonly backPath: string;
}

type State = 'idle' | 'sending' | 'saved';

interface Problem extends FormError {
  readonly id: 'note' | 'photo';
}

function read(form: HTMLFormElement): { note: string; files: File[] } {
  const data = new FormData(form);
  const files = data.getAll('photo').filter((entry) => entry instanceof File && entry.size > 0) as File[];
  return { note: String(data.get('note') ?? '').trim(), files };
}

/** Sends through the outbox, so that nothing is lost without reception; the form alone works as well. */
function useAddition({ token, reopen, title, backPath }: Props) {
  const [state, setState] = useState<State>('idle');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const t = useTranslations('follow.add');
  const form = useRef<HTMLFormElement>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!form.current || state === 'sending') return;
    const { note, files } = read(form.current);
    if (!reopen && note === '' && files.length === 0)
      return setProblems([{ id: 'note', text: t('missing') }]);
    setProblems([]);
    setState('sending');
    try {
      const { sendAddition } = await import('@/lib/reports/send-addition');
      const outcome = await sendAddition({ token, note, reopen, files, title });
      if (outcome === 'sent') location.assign(`${backPath}?done=${reopen ? 'reopened' : 'added'}`);
      else if (outcome === 'waiting') setState('saved');
      else {
        setState('idle');
        setProblems([{ id: 'photo', text: t('unreadable') }]);
      }
    } catch {
      // The phone cannot keep it (private window, full storage): the form goes out as it is.
      form.current.submit();
    }
  };
  /** A note or a photo is what was missing; another photo is what was unreadable. */
  const change = (event: FormEvent) => {
    const { name } = event.target as HTMLInputElement;
    if (problems.some(({ id }) => id === 'note' || id === name)) setProblems([]);
  };
  const error = (id: Problem['id']) => problems.find((problem) => problem.id === id)?.text;
  return { state, problems, error, form, submit, change };
}

/** "Hinweis oder Foto ergänzen" and "Noch nicht behoben". */
export function AddForm(props: Props) {
  const t = useTranslations('follow');
  const locale = useLocale();
  const { state, problems, error, form, submit, change } = useAddition(props);
  const { token, reopen } = props;
  if (state === 'saved')
    return (
      <Note tone="wait" role="status">
        {t('add.saved')}
      </Note>
    );
  return (
    <form
      className="bw-stack"
      ref={form}
      method="post"
      action={`/api/follow/${token}/additions`}
      encType="multipart/form-data"
      onSubmit={(event) => void submit(event)}
      onChange={change}
    >
      <ErrorSummary errors={problems} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="form" value={props.form} />
      {reopen ? <input type="hidden" name="reopen" value="1" /> : null}
      <TextArea
        id="note"
        label={t(reopen ? 'reopen.note' : 'add.note')}
        hint={reopen ? undefined : t('add.hint')}
        error={error('note')}
        defaultValue={props.note}
        maxLength={1000}
        optional
      />
      <FileField
        id="photo"
        accept="image/*"
        multiple
        label={t(reopen ? 'reopen.photo' : 'add.photos')}
        error={error('photo')}
        optional
      />
      <Button type="submit" block icon="send">
        {state === 'sending' ? t('add.sending') : t(reopen ? 'reopen.send' : 'add.send')}
      </Button>
      <p className="bw-hide" role="status">
        {state === 'sending' ? t('add.sending') : ''}
      </p>
    </form>
  );
}
