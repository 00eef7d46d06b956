import type { ComponentProps, ReactNode } from 'react';
import { AnyLink } from './Button';
import { cx } from './cx';
import { Icon, type IconName } from './Icon';

interface CardProps extends ComponentProps<'section'> {
  /** With inner space. */
  readonly padded?: boolean;
  readonly tone?: 'bad' | 'act';
}

export function Card({ padded, tone, className, ...rest }: CardProps) {
  return (
    <section
      {...rest}
      className={cx('bw-card', tone && `bw-card--${tone}`, padded && 'bw-card__b', className)}
    />
  );
}

interface EntryProps {
  readonly href: ComponentProps<typeof AnyLink>['href'];
  readonly icon: IconName;
  readonly title: ReactNode;
  readonly text?: ReactNode;
  readonly prefetch?: boolean;
  readonly className?: string;
}

/** Row that leads somewhere: icon, name, one line, chevron. */
export function Entry({ href, icon, title, text, prefetch, className }: EntryProps) {
  return (
    <AnyLink className={cx('bw-entry', className)} href={href} prefetch={prefetch}>
      <Icon name={icon} />
      <EntryText title={title} text={text} />
      <Icon name="next" />
    </AnyLink>
  );
}

/** The same row for a fact that leads nowhere. */
export function Fact({ icon, title, text }: Omit<EntryProps, 'href' | 'prefetch'>) {
  return (
    <div className="bw-entry">
      <Icon name={icon} />
      <EntryText title={title} text={text} />
    </div>
  );
}

const EntryText = ({ title, text }: Pick<EntryProps, 'title' | 'text'>) => (
  <span className="bw-entry__t">
    <b>{title}</b>
    {text ? <span>{text}</span> : null}
  </span>
);

/** Entries in one card, announced as a navigation with a name. */
export function EntryList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className="bw-card" aria-label={label}>
      {children}
    </nav>
  );
}
