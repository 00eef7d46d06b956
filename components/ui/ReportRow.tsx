import type { ComponentProps, ReactNode } from 'react';
import { AnyLink } from './Button';
import { cx } from './cx';
import { Icon, type IconName } from './Icon';

interface ReportRowProps {
  /** Address of the photo (an object URL too), or the icon of its kind where there is none. */
  readonly photo?: string | null;
  readonly icon?: IconName;
  /** What the photo shows; empty when the words beside it say it. */
  readonly photoAlt?: string;
  /** Dominant colour until the photo is there. */
  readonly color?: string | null;
  readonly title: ReactNode;
  readonly text?: ReactNode;
  readonly state?: ReactNode;
  /** The state stands above the words (outbox) or below them (lists). */
  readonly stateFirst?: boolean;
  readonly href?: ComponentProps<typeof AnyLink>['href'];
  readonly isCurrent?: boolean;
  /** Photo and words on one middle line, smaller photo. */
  readonly compact?: boolean;
  readonly children?: ReactNode;
}

/** Photo, what, where, state: the same everywhere. */
export function ReportRow(props: ReportRowProps) {
  const { href, isCurrent, compact, title, text, state, stateFirst = true, children } = props;
  const names = cx('bw-report', compact && 'bw-report--mid');
  const inside = (
    <>
      <Photo {...props} />
      <span className="bw-report__t">
        {stateFirst ? state : null}
        <b>{title}</b>
        {text ? <span>{text}</span> : null}
        {stateFirst ? null : state}
        {children}
      </span>
      {href && compact ? <Icon name="next" /> : null}
    </>
  );
  return href ? (
    <AnyLink className={names} href={href} prefetch={false} aria-current={isCurrent ? 'true' : undefined}>
      {inside}
    </AnyLink>
  ) : (
    <div className={names}>{inside}</div>
  );
}

function Photo({ photo, icon = 'image', photoAlt = '', color }: ReportRowProps) {
  return (
    <span className="bw-report__p" style={color ? { backgroundColor: color } : undefined}>
      {photo ? (
        // biome-ignore lint/performance/noImgElement: photos come from our own route or from the phone itself
        <img src={photo} alt={photoAlt} loading="lazy" decoding="async" />
      ) : (
        <Icon name={icon} size="l" />
      )}
    </span>
  );
}
