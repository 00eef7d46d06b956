import { getFormatter, getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/Card';
import { getPathname, type Locale } from '@/lib/i18n/routing';
import { identitiesOf } from '@/lib/oidc/identities';
import { oidcSettings } from '@/lib/oidc/settings';
import { ProviderButton } from './ProviderButton';
import { SecurityForm } from './SecurityForm';

/** One's own links to the town's identity provider; nothing where none is configured. */
export async function Identities({ userId, locale }: { userId: string; locale: Locale }) {
  const settings = oidcSettings();
  if (!settings) return null;
  const { name } = settings;
  const t = await getTranslations('security.provider');
  const format = await getFormatter();
  const links = await identitiesOf(userId);
  return (
    <Card padded>
      <h2 className="bw-h3">{name}</h2>
      {links.map(({ id, createdAt }) => (
        <div key={id}>
          <p className="bw-muted">
            {t('linkedAt', { at: format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short' }) })}
          </p>
          <SecurityForm action="unlink" id={id} label={t('unlink', { name })} />
        </div>
      ))}
      {links.length === 0 ? (
        <>
          <p>{t('none', { name })}</p>
          <ProviderButton
            locale={locale}
            returnTo={getPathname({ href: '/account/security', locale })}
            use="link"
          />
        </>
      ) : null}
    </Card>
  );
}
