import type { ButtonHTMLAttributes, ComponentProps } from 'react';
import { AnyLink } from './Button';
import { cx } from './cx';
import { Icon, type IconName } from './Icon';

interface IconOnly {
  /** What it does; said by screen readers. */
  readonly label: string;
  readonly icon: IconName;
  /** On a map. */
  readonly float?: boolean;
}

export function IconButton({
  label,
  icon,
  float,
  className,
  ...rest
}: IconOnly & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      className={cx('bw-iconbtn', float && 'bw-iconbtn--float', className)}
    >
      <Icon name={icon} />
    </button>
  );
}

export function IconLink({
  label,
  icon,
  float,
  className,
  ...rest
}: IconOnly & ComponentProps<typeof AnyLink>) {
  return (
    <AnyLink
      {...rest}
      aria-label={label}
      className={cx('bw-iconbtn', float && 'bw-iconbtn--float', className)}
    >
      <Icon name={icon} />
    </AnyLink>
  );
}
