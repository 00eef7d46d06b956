import type { IconName } from '@/lib/brand/icons';
import { pageIcons } from '@/lib/brand/page-icons';

export type { IconName };

interface IconProps {
  readonly name: IconName;
  readonly size?: 's' | 'm' | 'l';
  readonly className?: string;
}

const sizes = { s: ' bw-icon--s', m: '', l: ' bw-icon--l' };

const inPage: ReadonlySet<IconName> = new Set(pageIcons);

/** Address of an icon: within the page, or in the one file that the build draws. */
export const iconHref = (name: IconName): string => `${inPage.has(name) ? '' : '/icons/ui.svg'}#i-${name}`;

/** A picture beside a word; hidden from screen readers because the word says it. */
export function Icon({ name, size = 'm', className }: IconProps) {
  return (
    <svg
      className={`bw-icon${sizes[size]}${className ? ` ${className}` : ''}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <use href={iconHref(name)} />
    </svg>
  );
}
