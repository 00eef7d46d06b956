'use client';

import { useTranslations } from 'next-intl';
import { useLayoutEffect, useRef } from 'react';
import { useErrorMark } from './use-error-mark';

export interface FormError {
  /** Id of the field it leads to. */
  readonly id: string;
  /** "Postleitzahl: Bitte geben Sie 5 Ziffern ein, zum Beispiel 59872." */
  readonly text: string;
}

/** First on the page, focused, linked, and named in its title. Nothing when there are no errors. */
export function ErrorSummary({ errors }: { errors: readonly FormError[] }) {
  const t = useTranslations('ui');
  const box = useRef<HTMLElement>(null);
  useErrorMark(errors.length > 0);
  useLayoutEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <section className="bw-errors" role="alert" tabIndex={-1} ref={box} aria-labelledby="error-summary">
      <h2 id="error-summary">{t('errorSummary', { count: errors.length })}</h2>
      <ul>
        {errors.map(({ id, text }) => (
          <li key={`${id} ${text}`}>
            <a href={`#${id}`} onClick={(event) => focusField(event, id)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Moves into the field itself, or the first choice of a group, instead of only scrolling there. */
function focusField(event: { preventDefault(): void }, id: string): void {
  const target = document.getElementById(id);
  const field = target?.matches('input, select, textarea, button') ? target : target?.querySelector('input');
  if (!field) return;
  event.preventDefault();
  target?.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
}
