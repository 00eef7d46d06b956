import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';

export type StateTone = 'quiet' | 'info' | 'ok' | 'wait' | 'bad' | 'act';

/** Icon, word and colour; never colour alone. */
export function State({
  tone = 'quiet',
  icon,
  children,
}: {
  tone?: StateTone;
  icon: IconName;
  children: ReactNode;
}) {
  return (
    <span className={tone === 'quiet' ? 'bw-state' : `bw-state bw-state--${tone}`}>
      <Icon name={icon} />
      {children}
    </span>
  );
}
