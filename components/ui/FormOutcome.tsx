'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { Note } from './Note';
import { useErrorMark } from './use-error-mark';

interface Props {
  readonly tone: 'ok' | 'bad';
  /** What the action has answered: another answer is brought into view again. */
  readonly of: unknown;
  readonly children: ReactNode;
}

/** What became of a form, said and brought into view: the button may stand a screen away from it. */
export function FormOutcome({ tone, of, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useErrorMark(tone === 'bad');
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is shown, also one that says the same again.
  useEffect(() => {
    // Newer browsers answer with a promise, which React would take for the way to clean up.
    void box.current?.scrollIntoView({ block: 'nearest' });
  }, [of]);
  return (
    <div ref={box} role={tone === 'bad' ? 'alert' : 'status'} tabIndex={-1} className="bw-outcome">
      <Note tone={tone}>{children}</Note>
    </div>
  );
}
