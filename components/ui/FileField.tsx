'use client';

import './file-field.css';
import { useTranslations } from 'next-intl';
import { type ComponentProps, type InputHTMLAttributes, useEffect, useRef, useState } from 'react';
import { cx } from './cx';
import { described, Frame } from './Field';
import { Icon } from './Icon';

interface InputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> {
  /** What the server takes, so that nobody sends a larger file for minutes to be told then. */
  readonly maxMb?: number;
}

/** Takes files that are too large out of a field. @returns their names */
function dropLarge(field: HTMLInputElement, maxMb: number): string[] {
  const files = [...(field.files ?? [])];
  const large = files.filter(({ size }) => size > maxMb * 1024 * 1024);
  if (large.length === 0) return [];
  const rest = new DataTransfer();
  for (const file of files) if (!large.includes(file)) rest.items.add(file);
  field.files = rest.files;
  return large.map(({ name }) => name);
}

/**
 * The browser's own file input, which speaks the browser's language, under a button in ours that also names what was
 * chosen. Without JavaScript the browser's own is seen.
 */
export function FileInput({ className, maxMb, ...input }: InputProps) {
  const t = useTranslations('ui.file');
  const own = useRef<HTMLInputElement>(null);
  const [names, setNames] = useState<readonly string[]>([]);
  const [large, setLarge] = useState<readonly string[]>([]);
  useEffect(() => {
    const element = own.current;
    const look = () => setNames([...(element?.files ?? [])].map(({ name }) => name));
    // A file may have been chosen before the scripts came; a form that was sent is emptied.
    const afterReset = () => setTimeout(look);
    look();
    // Who sends a file at once empties the field; React hears of the choice after us.
    const onChoice = () => {
      setLarge(element && maxMb ? dropLarge(element, maxMb) : []);
      look();
      setTimeout(look);
    };
    element?.addEventListener('change', onChoice);
    element?.form?.addEventListener('reset', afterReset);
    return () => {
      element?.removeEventListener('change', onChoice);
      element?.form?.removeEventListener('reset', afterReset);
    };
  }, [maxMb]);
  return (
    <span className={cx('bw-file', input['aria-invalid'] && 'bw-file--wrong')}>
      <input {...input} ref={own} type="file" className={cx('bw-file__own', className)} />
      <span className="bw-file__look" aria-hidden="true">
        <span className="bw-file__b">
          <Icon name={input.capture ? 'camera' : 'upload'} />
          {t(input.capture ? 'camera' : 'choose')}
        </span>
        {names.length > 0 ? <span className="bw-file__names">{names.join(', ')}</span> : null}
      </span>
      <span role="alert">
        {large.map((name) => (
          <span key={name} className="bw-err">
            <Icon name="warning" />
            {t('large', { name, mb: maxMb ?? 0 })}
          </span>
        ))}
      </span>
    </span>
  );
}

/** A file to choose, or a photo to take. Without `name` the id is the name. */
export function FileField({
  id,
  label,
  hint,
  error,
  optional,
  ...input
}: Omit<ComponentProps<typeof Frame>, 'children'> & InputProps) {
  const field = { id, label, hint, error, optional };
  return (
    <Frame {...field}>
      <FileInput
        name={id}
        {...input}
        id={id}
        className="kern-form-input__input"
        aria-invalid={error ? true : undefined}
        aria-describedby={described(field)}
      />
    </Frame>
  );
}
