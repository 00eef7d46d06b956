import { useLayoutEffect, useRef } from 'react';

/**
 * Takes over what was entered into a field of the server's HTML before the scripts were there. React leaves it
 * standing, but knows nothing of it, and puts back what it knows as soon as it draws again.
 * @param selector finds the field; of several radio buttons the chosen one
 * @param known what React believes to stand there
 */
export function useEarly(selector: string, known: string, take: (entered: string) => void): void {
  const first = useRef({ selector, known, take });
  useLayoutEffect(() => {
    const { selector, known, take } = first.current;
    const field = document.querySelector<HTMLInputElement>(selector);
    if (field && field.value !== known) take(field.value);
  }, []);
}
