import { useFormatter, useTranslations } from 'next-intl';
import { cx } from '@/components/ui/cx';
import { Icon, type IconName } from '@/components/ui/Icon';
import type { CheckedPaper } from '@/lib/papers/check';
import type { PaperState } from '@/lib/papers/status';

const looks: Record<PaperState, { tone: 'ok' | 'wait' | 'bad'; icon: IconName }> = {
  valid: { tone: 'ok', icon: 'checkCircle' },
  notYet: { tone: 'wait', icon: 'clock' },
  expired: { tone: 'wait', icon: 'clock' },
  revoked: { tone: 'bad', icon: 'close' },
};

/** The answer first: read in a second on the pavement. */
export function PaperAnswer({ paper, now }: { paper: CheckedPaper; now: number }) {
  const t = useTranslations('pruefen');
  const format = useFormatter();
  const day = (at: number) => format.dateTime(at, { dateStyle: 'long' });
  const civil = (date: string | null) => (date ? day(Date.parse(`${date}T12:00:00Z`)) : '');
  const isProofOnly = paper.state === 'valid' && paper.allowsNothing;
  const { tone, icon } = isProofOnly ? ({ tone: 'wait', icon: 'info' } as const) : looks[paper.state];
  const text = {
    valid: () => t('validText', { today: day(now) }),
    notYet: () => t('notYetText', { from: civil(paper.validFrom) }),
    expired: () => t('expiredText', { until: civil(paper.validUntil) }),
    revoked: () => t(`revokedText.${paper.revokedAs ?? 'withdrawn'}`, { on: day(paper.revokedAt ?? now) }),
  };
  return (
    <section className={cx('pr-answer', `pr-answer--${tone}`)} aria-labelledby="answer">
      <Icon name={icon} />
      <h1 id="answer">{t(isProofOnly ? 'allowsNothing' : paper.state)}</h1>
      <p>{isProofOnly ? t('allowsNothingText') : text[paper.state]()}</p>
    </section>
  );
}
