'use client';

import { useEffect } from 'react';

/** The address of a plain click on a link to another page of ours, or null. */
function leadsTo(event: MouseEvent): string | null {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !isPlain || link.origin !== location.origin || link.target) return null;
  return link.pathname === location.pathname ? null : link.href;
}

/**
 * An answer is gone when its page is left. The router and the browser both keep pages for the Back button: so
 * links load their page anew, and what the browser sets aside is empty and leads to the form.
 */
export function LeaveNothing({ formPath }: { formPath: string }) {
  useEffect(() => {
    const load = (event: MouseEvent) => {
      const href = leadsTo(event);
      if (!href) return;
      event.preventDefault();
      event.stopPropagation();
      location.assign(href);
    };
    const hide = () => {
      document.body.hidden = true;
    };
    const ask = (event: PageTransitionEvent) => {
      if (event.persisted) location.replace(formPath);
    };
    addEventListener('click', load, { capture: true });
    addEventListener('pagehide', hide);
    addEventListener('pageshow', ask);
    return () => {
      removeEventListener('click', load, { capture: true });
      removeEventListener('pagehide', hide);
      removeEventListener('pageshow', ask);
    };
  }, [formPath]);
  return null;
}
