import { type IconName, iconPaths } from './icon-paths';

export type { IconName };

interface IconProps {
  readonly name: IconName;
  readonly size?: 's' | 'm' | 'l';
  readonly className?: string;
}

const sizes = { s: ' bw-icon--s', m: '', l: ' bw-icon--l' };

/** A picture beside a word; hidden from screen readers because the word says it. */
export function Icon({ name, size = 'm', className }: IconProps) {
  return (
    <svg
      className={`bw-icon${sizes[size]}${className ? ` ${className}` : ''}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      {iconPaths[name]}
    </svg>
  );
}
