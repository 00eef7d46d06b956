import { useTranslations } from 'next-intl';
import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { cx } from './cx';
import { Icon } from './Icon';

interface Labelled {
  /** Also the target of the error summary's link. */
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What to enter instead, with an example. */
  readonly error?: string;
  /** Marks the field "freiwillig"; all others are needed. */
  readonly optional?: boolean;
}

/** Ids of the sentences that belong to a field. */
export const described = ({ id, hint, error }: Labelled): string | undefined =>
  cx(hint ? `${id}-hint` : null, error ? `${id}-error` : null) || undefined;

/** Label, hint and what is wrong around a field. */
export function Frame({ children, ...field }: Labelled & { children: ReactNode }) {
  const t = useTranslations('ui');
  const { id, label, hint, error, optional } = field;
  return (
    <div className={cx('kern-form-input', error && 'kern-form-input--error')}>
      <label className="kern-label" htmlFor={id}>
        <span>{label}</span>
        {optional ? (
          <>
            {' '}
            <span className="kern-label__optional">({t('optional')})</span>
          </>
        ) : null}
      </label>
      {hint ? (
        <p className="kern-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldError id={id} error={error} />
      {children}
    </div>
  );
}

/** The sentence at a field that needs another look. */
export function FieldError({ id, error }: { id: string; error?: string }) {
  return error ? (
    <p className="bw-err" id={`${id}-error`}>
      <Icon name="warning" />
      {error}
    </p>
  ) : null;
}

/** One line of text. Without `name` the id is the name. */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  className,
  ...input
}: Labelled & InputHTMLAttributes<HTMLInputElement>) {
  const field = { id, label, hint, error, optional };
  return (
    <Frame {...field}>
      <input
        name={id}
        {...input}
        id={id}
        className={cx('kern-form-input__input', className)}
        aria-invalid={error ? true : undefined}
        aria-describedby={described(field)}
      />
    </Frame>
  );
}

export function TextArea({
  id,
  label,
  hint,
  error,
  optional,
  className,
  ...input
}: Labelled & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const field = { id, label, hint, error, optional };
  return (
    <Frame {...field}>
      <textarea
        name={id}
        rows={4}
        {...input}
        id={id}
        className={cx('kern-form-input__input', className)}
        aria-invalid={error ? true : undefined}
        aria-describedby={described(field)}
      />
    </Frame>
  );
}

/** Choice from a list; children are `<option>`s. */
export function Select({
  id,
  label,
  hint,
  error,
  optional,
  className,
  children,
  ...input
}: Labelled & SelectHTMLAttributes<HTMLSelectElement>) {
  const field = { id, label, hint, error, optional };
  return (
    <Frame {...field}>
      <div className="kern-form-input__select-wrapper">
        {/* React empties a form after its action, and a list goes back to what it began with: begin anew. */}
        <select
          key={String(input.defaultValue)}
          name={id}
          {...input}
          id={id}
          className={cx('kern-form-input__select', className)}
          aria-invalid={error ? true : undefined}
          aria-describedby={described(field)}
        >
          {children}
        </select>
      </div>
    </Frame>
  );
}
