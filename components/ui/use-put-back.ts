import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { putBack } from './put-back';

/**
 * React empties a form once its action is through. Where that has found something wrong, what was typed is put back.
 * @param state what the action has answered; null when all went well
 * @returns to be called when the form is submitted
 */
export function usePutBack(form: RefObject<HTMLFormElement | null>, state: object | null): () => void {
  const typed = useRef<[string, string][]>([]);
  useLayoutEffect(() => {
    if (state && form.current && typed.current.length > 0) putBack(form.current, typed.current);
  }, [form, state]);
  return useCallback(() => {
    if (!form.current) return;
    // Hidden inputs are the page's own, and emptying spares them.
    const own = new Set(
      [...form.current.querySelectorAll<HTMLInputElement>('input[type=hidden]')].map(({ name }) => name),
    );
    typed.current = [...new FormData(form.current)].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && !own.has(entry[0]),
    );
  }, [form]);
}
