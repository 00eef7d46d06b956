import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import { IconButton, IconLink } from '@/components/ui/IconButton';

interface CrewPageProps {
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  readonly titleIsHeading?: boolean;
  readonly backHref?: string;
  readonly onBack?: () => void;
  readonly backLabel?: string;
  /** A stop leads back to its list. */
  readonly backIcon?: 'back' | 'list';
  /** At the end of the bar: connection, account. */
  readonly state?: ReactNode;
  /** Under the bar: progress of a tour. */
  readonly progress?: ReactNode;
  /** At the lower edge: the next stop or the one action. */
  readonly bottom?: ReactNode;
  readonly map?: boolean;
  readonly children: ReactNode;
}

/** A crew's screen on the phone: large targets, no site header, works offline. */
export function CrewPage(props: CrewPageProps) {
  const { title, subtitle, titleIsHeading, state, progress, bottom, map, children } = props;
  const Title = titleIsHeading ? 'h1' : 'p';
  return (
    <div className={cx('bw-app', map && 'bw-app--map')}>
      <header className={cx('bw-top', !(props.backHref || props.onBack) && 'bw-top--brand')}>
        <CrewBack {...props} />
        <Title className="bw-top__t">
          {title}
          {subtitle ? <small>{subtitle}</small> : null}
        </Title>
        {state}
      </header>
      {progress}
      <main className={cx('bw-main bw-main--flush', map && 'bw-main--map')} id="main" tabIndex={-1}>
        {children}
      </main>
      {bottom}
    </div>
  );
}

function CrewBack({ backHref, onBack, backLabel, backIcon = 'back' }: CrewPageProps) {
  const t = useTranslations('common');
  const label = backLabel ?? t('back');
  if (onBack) return <IconButton icon={backIcon} label={label} onClick={onBack} />;
  return backHref ? <IconLink icon={backIcon} label={label} href={backHref} prefetch={false} /> : null;
}
