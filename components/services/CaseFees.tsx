import { getTranslations } from 'next-intl/server';
import { FeeStateMark } from '@/components/payments/FeeStateMark';
import { ButtonLink } from '@/components/ui/Button';
import type { Case } from '@/lib/applications/case';
import type { Locale } from '@/lib/i18n/routing';
import type { Fee } from '@/lib/payments/book';
import { feeTraceSchema } from '@/lib/payments/fee-trace';
import { euroText } from '@/lib/payments/money';
import { dueCents } from '@/lib/payments/state';
import { payPath } from '@/lib/payments/token';
import { FeeCard } from './FeeCard';

interface Props {
  readonly found: Case;
  readonly locale: Locale;
  /** Address of a fee at the desk; without it people get the way to pay. */
  readonly staffHref?: (id: string) => string;
}

/** What a case costs: what was charged and how it stands; until it is decided or ended, what to expect. */
export async function CaseFees({ found, locale, staffHref }: Props) {
  const t = await getTranslations('applications.review');
  const state = found.service.states[found.row.state ?? ''];
  const expected = state?.isFinal || state?.isDecided ? null : found.versions[0]?.fee;
  if (found.fees.length === 0) return expected ? <FeeCard fee={expected} locale={locale} /> : null;
  return found.fees.map((fee) => (
    <div key={fee.id} className="bw-stack bw-stack--s">
      <FeeCard fee={feeTraceSchema.parse(fee.trace)} locale={locale} id={`fee-${fee.id}`} isCharged />
      <Standing fee={fee} locale={locale} />
      {staffHref ? (
        <ButtonLink href={staffHref(fee.id)} prefetch={false} variant="tertiary" icon="next" fit>
          {t('feeAtDesk')}
        </ButtonLink>
      ) : dueCents(fee) > 0 ? (
        <ButtonLink href={payPath(fee.id)} prefetch={false} block>
          {t('pay')}
        </ButtonLink>
      ) : (
        <p className="bw-strong">{t('paid')}</p>
      )}
    </div>
  ));
}

async function Standing({ fee, locale }: { fee: Fee; locale: Locale }) {
  const t = await getTranslations('payments');
  const euros = (cents: number) => euroText(cents, locale);
  return (
    <p className="bw-row bw-row--wrap">
      <FeeStateMark state={fee.state} />
      {fee.state === 'partly' ? (
        <span>{t('rest', { total: euros(fee.amountCents), paid: euros(fee.paidCents) })}</span>
      ) : null}
    </p>
  );
}
