import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { cx } from '@/components/ui/cx';
import { IconButton, IconLink } from '@/components/ui/IconButton';
import { Dock } from '@/components/ui/Sheet';
import { LanguageLink } from './LanguageLink';

export interface TaskFrameProps {
  /** What is being done; small under it, if given, what is known of it. */
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  /** The title is the page's h1; otherwise the content has its own. */
  readonly titleIsHeading?: boolean;
  readonly backHref?: string;
  /** Goes back within the task instead of to another page. */
  readonly onBack?: () => void;
  readonly closeHref?: string;
  readonly onClose?: () => void;
  /** Icon buttons at the end of the bar, besides closing. */
  readonly actions?: ReactNode;
  /** `<Steps …/>` of a linear task. */
  readonly steps?: ReactNode;
  /** State of the app above everything, e.g. the offline strip. */
  readonly strip?: ReactNode;
  readonly dock?: ReactNode;
  /** Exactly as high as the screen; the content lays itself out. */
  readonly map?: boolean;
  readonly children: ReactNode;
}

/** A task: no places to wander off to, one action at the lower edge. The page puts its header before it. */
export function TaskFrame(props: TaskFrameProps) {
  const { title, subtitle, titleIsHeading, actions, steps, strip, dock, map, children } = props;
  const Title = titleIsHeading ? 'h1' : 'p';
  const titleId = useId();
  return (
    // The dock belongs to the task, so it lies within main too.
    <main className={cx('bw-app bw-task', map && 'bw-app--map')}>
      {strip}
      <section className="bw-heads" aria-labelledby={titleId}>
        <div className="bw-top">
          <Back {...props} />
          <Title className="bw-top__t" id={titleId}>
            {title}
            {subtitle ? <small>{subtitle}</small> : null}
          </Title>
          <LanguageLink asIcon />
          {actions}
          <Close {...props} />
        </div>
        {steps}
      </section>
      <div className={cx('bw-main bw-main--flush', map && 'bw-main--map')} id="main" tabIndex={-1}>
        {children}
      </div>
      {dock ? <Dock>{dock}</Dock> : null}
    </main>
  );
}

function Back({ backHref, onBack }: TaskFrameProps) {
  const t = useTranslations('common');
  if (onBack) return <IconButton icon="back" label={t('back')} onClick={onBack} />;
  return backHref ? <IconLink icon="back" label={t('back')} href={backHref} prefetch={false} /> : null;
}

function Close({ closeHref, onClose }: TaskFrameProps) {
  const t = useTranslations('common');
  if (onClose) return <IconButton icon="close" label={t('cancel')} onClick={onClose} />;
  return closeHref ? <IconLink icon="close" label={t('cancel')} href={closeHref} prefetch={false} /> : null;
}
