import type { ReactNode } from 'react';
import { Icon, type IconName } from '@/components/ui/Icon';

interface Props {
  readonly icon: IconName;
  readonly label: string;
  /** The key that opens it. */
  readonly hotkey?: string;
  /** Open from the start: what was entered before a sign-in is in it. */
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** A button that opens its form below itself; the browser's own, so it needs no JavaScript. */
export function ActionPanel({ icon, label, hotkey, isOpen, children }: Props) {
  return (
    <details className="st-act" name="staff-action" open={isOpen}>
      <summary className="kern-btn kern-btn--secondary" data-key={hotkey?.toLowerCase()}>
        <Icon name={icon} />
        <span className="kern-label">{label}</span>
        {hotkey ? <kbd>{hotkey}</kbd> : null}
      </summary>
      <div className="st-act__form bw-card bw-card__b">{children}</div>
    </details>
  );
}
