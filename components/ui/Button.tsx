import type { ComponentProps, ReactNode } from 'react';
import { Link } from '@/lib/i18n/routing';
import { cx } from './cx';
import { Icon, type IconName } from './Icon';

interface Looks {
  readonly variant?: 'primary' | 'secondary' | 'tertiary';
  readonly icon?: IconName;
  /** The one big action of a start or crew screen. */
  readonly hero?: boolean;
  /** 64 px high, for hands in gloves. */
  readonly glove?: boolean;
  /** Full width. */
  readonly block?: boolean;
  /** Smaller words, where two stand side by side. */
  readonly fit?: boolean;
  /** Desk work: the key that does the same. */
  readonly hotkey?: string;
}

function classes({ variant = 'primary', hero, glove, block, fit }: Looks, className?: string): string {
  return cx(
    'kern-btn',
    `kern-btn--${variant}`,
    block && 'kern-btn--block',
    hero && 'bw-btn--hero',
    glove && 'bw-btn--glove',
    fit && 'bw-btn--fit',
    className,
  );
}

const inside = ({ icon, hotkey }: Looks, children: ReactNode) => (
  <>
    {icon ? <Icon name={icon} /> : null}
    <span className="kern-label">{children}</span>
    {hotkey ? <kbd>{hotkey}</kbd> : null}
  </>
);

type ButtonProps = Looks & ComponentProps<'button'>;

export function Button({
  variant,
  icon,
  hero,
  glove,
  block,
  fit,
  hotkey,
  className,
  children,
  ...rest
}: ButtonProps) {
  const looks = { variant, icon, hero, glove, block, fit, hotkey };
  return (
    <button type="button" {...rest} className={classes(looks, className)}>
      {inside(looks, children)}
    </button>
  );
}

type ButtonLinkProps = Looks & Omit<ComponentProps<typeof Link>, 'locale'>;

/** A link that looks like a button. `tel:`, `geo:` and full addresses become plain links. */
export function ButtonLink({
  variant,
  icon,
  hero,
  glove,
  block,
  fit,
  hotkey,
  className,
  children,
  ...rest
}: ButtonLinkProps) {
  const looks = { variant, icon, hero, glove, block, fit, hotkey };
  return (
    <AnyLink {...rest} className={classes(looks, className)}>
      {inside(looks, children)}
    </AnyLink>
  );
}

const isOutside = (href: unknown): href is string =>
  typeof href === 'string' && /^([a-z][a-z0-9+.-]*:|\/\/|\/api\/|#)/i.test(href);

/** Our own pages through the router and in the present language, everything else as it stands. */
export function AnyLink(props: Omit<ComponentProps<typeof Link>, 'locale'>) {
  if (!isOutside(props.href)) return <Link {...props} />;
  const { prefetch: _, scroll: __, ...plain } = props;
  return <a {...plain} />;
}
