'use client';

import { type ComponentProps, useLayoutEffect, useRef } from 'react';

/** A row of links that scrolls sideways on a phone, with the current one in sight. */
export function ScrollRow(props: ComponentProps<'nav'>) {
  const row = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const nav = row.current;
    const current = nav?.querySelector<HTMLElement>('[aria-current]');
    if (!nav || !current) return;
    // Only this row: `scrollIntoView` would move the page, too.
    nav.scrollLeft = current.offsetLeft - nav.offsetLeft - (nav.clientWidth - current.offsetWidth) / 2;
  }, []);
  return <nav {...props} ref={row} />;
}
