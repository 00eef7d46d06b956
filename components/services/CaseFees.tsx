import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/Button';
import type { Case } from '@/lib/applications/case';
import type { Locale } from '@/lib/i18n/routing';
import { feeTraceSchema } from '@/lib/payments/fee-trace';
import { dueCents } from '@/lib/payments/state';
import { payPath } from '@/lib/payments/token';
import { FeeCard } from './FeeCard';

interface Props {
  readonly found: Case;
  readonly locale: Locale;
  /** Address of a fee at the desk; without it people get the way to pay. */
  readonly staffHref?: (id: string) => string;
}

/** What a case costs: what was charged, and until then what to expect. */
export async function CaseFees({ found, locale, staffHref }: Props) {
  const t = await getTranslations('applications.review');
  const expected = found.versions[0]?.fee;
  if (found.fees.length === 0) return expected ? <FeeCard fee={expected} locale={locale} /> : null;
  return found.fees.map((fee) => (
    <div key={fee.id} className="bw-stack bw-stack--s">
      <FeeCard fee={feeTraceSchema.parse(fee.trace)} locale={locale} id={`fee-${fee.id}`} isCharged />
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
