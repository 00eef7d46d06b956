import type { ComponentProps, ReactNode } from 'react';
import { AnyLink } from './Button';
import { cx } from './cx';
import { Icon, type IconName } from './Icon';

type Tone = 'info' | 'ok' | 'wait' | 'bad' | 'quiet';
const toneIcons = { info: 'info', ok: 'checkCircle', wait: 'clock', bad: 'warning', quiet: 'info' } as const;

interface NoteProps extends Omit<ComponentProps<'div'>, 'title'> {
  readonly tone?: Tone;
  readonly icon?: IconName;
}

/** Advice within the page. */
export function Note({ tone = 'info', icon, className, children, ...rest }: NoteProps) {
  return (
    <div {...rest} className={cx('bw-note', tone !== 'info' && `bw-note--${tone}`, className)}>
      <Icon name={icon ?? toneIcons[tone]} />
      <div className="bw-grow">{children}</div>
    </div>
  );
}

interface StripProps {
  readonly icon: IconName;
  readonly tone?: 'wait' | 'bad' | 'info' | 'quiet' | 'surface';
  readonly href?: ComponentProps<typeof AnyLink>['href'];
  readonly children: ReactNode;
  readonly className?: string;
}

/** One line of app state (offline, waiting); with `href` it leads there. */
export function Strip({ icon, tone = 'wait', href, children, className }: StripProps) {
  const names = cx('bw-strip', tone !== 'wait' && `bw-strip--${tone}`, className);
  const inside = (
    <>
      <Icon name={icon} />
      <span className="bw-grow">{children}</span>
      {href ? <Icon name="next" /> : null}
    </>
  );
  return href ? (
    <AnyLink className={names} href={href} prefetch={false}>
      {inside}
    </AnyLink>
  ) : (
    <div className={names}>{inside}</div>
  );
}
