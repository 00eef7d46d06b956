'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';

interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
}

/** The browser's own modal dialog: keeps the focus inside, closes with Escape. */
export function Dialog({ isOpen, onClose, title, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = element.current;
    if (isOpen && !dialog?.open) dialog?.showModal();
    if (!isOpen && dialog?.open) dialog.close();
  }, [isOpen]);
  return (
    <dialog className="bw-dialog" ref={element} aria-labelledby={titleId} onClose={onClose}>
      <div className="bw-stack">
        <h2 id={titleId}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
