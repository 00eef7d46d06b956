import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Field } from '@/components/ui/Field';
import { civilDate } from '@/lib/clock';
import type { DecisionInFull } from '@/lib/decisions/queries';

/** The letter that has to go to the post: to whom, and the day it went. */
export async function LetterTask({ decision, locale }: { decision: DecisionInFull; locale: string }) {
  const t = await getTranslations('decisions.staff');
  const today = civilDate(Date.now());
  return (
    <Card padded tone="act" aria-label={t('letter')}>
      <div className="bw-stack">
        <h2 className="bw-h4">{t('letter')}</h2>
        {decision.letterReason ? <p>{t(`reasons.${decision.letterReason}`)}</p> : null}
        <div>
          <p className="bw-strong">{t('address')}</p>
          {decision.address.length > 1 ? (
            <address className="dc-address">{decision.address.join('\n')}</address>
          ) : (
            <p>{t('noAddress')}</p>
          )}
        </div>
        <p>{t('letterText')}</p>
        <form className="bw-stack" method="post" action="/api/staff/decisions">
          <input type="hidden" name="decisionId" value={decision.id} />
          <input type="hidden" name="locale" value={locale} />
          <Field
            id="postedOn"
            type="date"
            label={t('postedOn')}
            defaultValue={today}
            min={civilDate(decision.providedAt)}
            max={today}
            required
          />
          <Button type="submit" icon="check" block>
            {t('post')}
          </Button>
        </form>
      </div>
    </Card>
  );
}
