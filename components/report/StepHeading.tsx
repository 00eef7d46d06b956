'use client';

import { type ReactNode, useLayoutEffect, useRef } from 'react';

interface Props {
  readonly children: ReactNode;
  /** Said, not shown: the bar above names the step. */
  readonly hidden?: boolean;
  /** True after a change of step; not on the first load of the page. */
  readonly takeFocus: boolean;
  readonly id?: string;
}

/** The heading of a step takes the focus, so that keyboard and screen reader begin there. */
export function StepHeading({ children, hidden, takeFocus, id }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Before the paint: later it would take the focus from a field the person is already in.
  useLayoutEffect(() => {
    if (!takeFocus) return;
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [takeFocus]);
  return (
    <h1 id={id} ref={heading} tabIndex={-1} className={hidden ? 'bw-hide' : undefined}>
      {children}
    </h1>
  );
}
