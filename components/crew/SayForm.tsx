'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Radio } from '@/components/ui/Choice';
import { FieldError, TextArea } from '@/components/ui/Field';
import type { Word } from '@/lib/crew/say';
import { type Body, bodies, bodyKeys } from '@/lib/town/bodies';

interface Props {
  readonly onSay: (word: Word) => void;
  readonly onCancel: () => void;
}

/** "Nicht gefunden": what was seen instead. */
export function MissingForm({ onSay, onCancel }: Props) {
  const t = useTranslations('crew.missing');
  const common = useTranslations('common');
  const [note, setNote] = useState('');
  const title = useId();
  return (
    <section className="bw-stack" aria-labelledby={title}>
      <h2 id={title}>{t('title')}</h2>
      <p>{t('text')}</p>
      <TextArea
        id="crew-missing"
        label={t('note')}
        optional
        rows={2}
        maxLength={1000}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <Button icon="search" hero block onClick={() => onSay({ action: 'notFound', note })}>
        {t('send')}
      </Button>
      <Button variant="tertiary" glove block onClick={onCancel}>
        {common('cancel')}
      </Button>
    </section>
  );
}

const others = bodyKeys.filter((key) => key !== 'town');

/** "Nicht unsere": to whom the report goes. */
export function ForwardForm({ onSay, onCancel }: Props) {
  const t = useTranslations('crew.forward');
  const common = useTranslations('common');
  const [body, setBody] = useState<Body | null>(null);
  const [note, setNote] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const choice = useRef<HTMLFieldSetElement>(null);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (body) {
      onSay({ action: 'notOurs', body, note });
      return;
    }
    setIsMissing(true);
    choice.current?.querySelector('input')?.focus();
  };
  return (
    <form className="bw-stack" onSubmit={send} noValidate>
      <h2>{t('title')}</h2>
      <p>{t('text')}</p>
      <fieldset ref={choice} aria-describedby={isMissing ? 'crew-body-error' : undefined}>
        <legend className="bw-label bw-legend">{t('to')}</legend>
        <FieldError id="crew-body" error={isMissing ? t('error') : undefined} />
        <div className="bw-glovelist">
          {others.map((key) => (
            <Radio
              key={key}
              id={`crew-body-${key}`}
              name="crew-body"
              label={bodies[key].name}
              checked={body === key}
              onChange={() => {
                setBody(key);
                setIsMissing(false);
              }}
            />
          ))}
        </div>
      </fieldset>
      <TextArea
        id="crew-forward"
        label={t('note')}
        optional
        rows={2}
        maxLength={1000}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <Button type="submit" icon="forward" hero block>
        {t('send')}
      </Button>
      <Button variant="tertiary" glove block onClick={onCancel}>
        {common('cancel')}
      </Button>
    </form>
  );
}
