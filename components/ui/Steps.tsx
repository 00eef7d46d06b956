import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';

const numbers = (total: number) => Array.from({ length: total }, (_, index) => index + 1);

/** "Schritt 2 von 4: Ort" above a bar of as many parts. */
export function Steps({ current, total, label }: { current: number; total: number; label: string }) {
  const t = useTranslations('ui');
  return (
    <div className="bw-steps">
      <p>
        {t('step', { current, total })} <b>{label}</b>
      </p>
      <div className="bw-steps__bar" aria-hidden="true">
        {numbers(total).map((step) => (
          <i key={step} className={step <= current ? 'is-on' : undefined} />
        ))}
      </div>
    </div>
  );
}

export interface TimelineItem {
  readonly tone: 'done' | 'now' | 'next';
  readonly icon: IconName;
  readonly title: ReactNode;
  readonly text?: ReactNode;
}

/** What happened, what is now, what is to come. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="bw-time">
      {items.map(({ tone, icon, title, text }, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity and keep their order
          key={index}
          className={tone === 'done' ? undefined : `is-${tone}`}
          aria-current={tone === 'now' ? 'step' : undefined}
        >
          <span className="bw-time__m">
            <Icon name={icon} />
          </span>
          <div className="bw-time__t">
            <b>{title}</b>
            {text ? <span>{text}</span> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** How far something is, from 0 to `max`. */
export function Progress({ value, max = 100, label }: { value: number; max?: number; label: string }) {
  const share = max > 0 ? Math.min(100, Math.max(0, Math.round((100 * value) / max))) : 0;
  return (
    <div
      className="bw-prog"
      role="progressbar"
      aria-label={label}
      aria-valuenow={share}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <i style={{ width: `${share}%` }} />
    </div>
  );
}

/** The big tick after something was saved or sent. */
export function DoneMark() {
  return (
    <svg className="bw-done" viewBox="0 0 80 80" aria-hidden="true" focusable="false">
      <circle className="bw-done__o" cx="40" cy="40" r="38" />
      <circle className="bw-done__c" cx="40" cy="40" r="28" />
      <path className="bw-done__t" d="M27 41l9.5 9.5L54 32" />
    </svg>
  );
}
