'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** The page that was opened first leaves the focus to the browser. */
let isFirst = true;

interface Props {
  readonly children: ReactNode;
  /** Something else of the page is to be read first: what is wrong. */
  readonly isQuiet?: boolean;
  readonly className?: string;
}

/** The question of a step. It takes the focus when one step leads to the next, so that a keyboard goes on from there. */
export function StepHeading({ children, isQuiet = false, className = 'sv-question' }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const quiet = useRef(isQuiet);
  useEffect(() => {
    if (!isFirst && !quiet.current) heading.current?.focus();
    isFirst = false;
  }, []);
  return (
    <h1 className={className} ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
