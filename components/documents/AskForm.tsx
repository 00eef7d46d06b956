'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { ChoiceChips } from '@/components/ui/Choice';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Field } from '@/components/ui/Field';
import { Note } from '@/components/ui/Note';
import { useEarly } from '@/components/ui/use-early';
import { STATUS_DOOR } from '@/lib/documents/door';
import { groupNumber, readNumber, usualType } from '@/lib/documents/number';
import { type DocumentType, documentTypes } from '@/lib/documents/status';
import { NumberField } from './NumberField';
import { type AskProblem, useAsk } from './use-ask';
import { useProblemWords } from './use-problem-words';

interface Props {
  readonly locale: string;
  readonly asksCode: boolean;
  readonly type: DocumentType;
  /** What the server has said about a form that was sent without JavaScript. */
  readonly problem: AskProblem | null;
}

const names = ['type', 'number', 'code'] as const;

/** One field, one answer. Without JavaScript the same form is posted and comes back with what is wrong. */
export function AskForm({ locale, asksCode, type: first, problem: told }: Props) {
  const t = useTranslations('documents');
  const [type, setType] = useState(first);
  const [number, setNumber] = useState('');
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState(told);
  const { isAsking, ask } = useAsk(locale);
  const words = useProblemWords(problem);
  useEarly('input[name=type]:checked', type, (entered) => setType(entered as DocumentType));
  useEarly('#number', number, (entered) => setNumber(groupNumber(entered)));
  useEarly('#code', code, setCode);
  const usual = usualType(number);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isAsking) return;
    const read = readNumber(number);
    const found = read.ok ? await ask({ type, number, code }) : { fields: { number: read.code } };
    setProblem(found);
    if (found) return;
    setNumber('');
    setCode('');
  };
  const errors = names.flatMap((id) => (words.fields[id] ? [{ id, text: words.fields[id] }] : []));
  return (
    <form
      className="bw-stack"
      method="post"
      action={`${STATUS_DOOR}?lang=${locale}`}
      onSubmit={submit}
      noValidate
    >
      <ErrorSummary errors={errors} />
      <div role="status">{words.whole ? <Note tone="wait">{words.whole}</Note> : null}</div>
      <ChoiceChips<DocumentType>
        name="type"
        legend={t('types.legend')}
        options={documentTypes.map((value) => ({ value, label: t(`types.${value}`) }))}
        value={type}
        onChange={setType}
        error={words.fields.type}
      />
      <NumberField value={number} onChange={setNumber} error={words.fields.number} />
      {usual && usual !== type ? <Note tone="quiet">{t(`hint.${usual}`)}</Note> : null}
      {asksCode ? (
        <Field
          id="code"
          label={t('code')}
          hint={t('codeHint')}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          error={words.fields.code}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
      ) : null}
      <Button type="submit" icon="search" block aria-disabled={isAsking || undefined}>
        {isAsking ? t('asking') : t('show')}
      </Button>
    </form>
  );
}
