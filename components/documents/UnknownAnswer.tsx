import { useTranslations } from 'next-intl';
import { Office } from '@/components/office/Office';
import { Card } from '@/components/ui/Card';
import { Icon } from '@/components/ui/Icon';
import { entered, type TownSettings, telHref } from '@/lib/town/settings';

/** The same for unknown, expired and forgotten numbers, and for a wrong second secret. */
export function UnknownAnswer({ town }: { town: TownSettings }) {
  const t = useTranslations('documentAnswer');
  const phone = entered(town.officePhone);
  return (
    <>
      <Card padded className="bw-stack bw-stack--s" aria-labelledby="answer">
        <p className="dc-short">
          <Icon name="info" />
          {t('unknown.short')}
        </p>
        <h1 id="answer">{t('unknown.heading')}</h1>
        <p>
          {t.rich('unknown.text', {
            phone: () => (phone ? <a href={telHref(phone) ?? undefined}>{phone}</a> : town.officeStreet),
          })}
        </p>
      </Card>
      <div className="bw-card">
        <Office town={town} place="" />
      </div>
    </>
  );
}
