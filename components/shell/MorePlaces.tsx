'use client';

import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Icon } from '@/components/ui/Icon';

interface Props {
  readonly label: string;
  readonly area: string;
  readonly children: ReactNode;
}

/**
 * The places of a desk that are needed less often, behind one word. Opens without JavaScript; with it, Escape and
 * leaving it close it again.
 */
export function MorePlaces({ label, area, children }: Props) {
  const fold = useRef<HTMLDetailsElement>(null);
  const close = () => fold.current?.removeAttribute('open');
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !fold.current?.open) return;
    // The keys of the page behind it mean something else.
    event.stopPropagation();
    close();
    fold.current.querySelector('summary')?.focus();
  };
  const left = (event: FocusEvent) => {
    if (event.relatedTarget && !fold.current?.contains(event.relatedTarget)) close();
  };
  return (
    <nav className="d-more" aria-label={`${area}: ${label}`}>
      <details ref={fold} onKeyDown={pressed} onBlur={left}>
        <summary>
          {label}
          <Icon name="down" />
        </summary>
        <div className="d-more__list">{children}</div>
      </details>
    </nav>
  );
}
