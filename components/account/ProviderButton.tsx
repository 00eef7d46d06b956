import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/Button';
import type { Locale } from '@/lib/i18n/routing';
import { oidcSettings } from '@/lib/oidc/settings';

interface Props {
  readonly locale: Locale;
  /** Own path, with the language. */
  readonly returnTo: string;
  readonly use: 'signIn' | 'link';
}

/** Leads to the town's identity provider; nothing where none is configured. Works without JavaScript. */
export async function ProviderButton({ locale, returnTo, use }: Props) {
  const settings = oidcSettings();
  if (!settings) return null;
  const t = await getTranslations('security.provider');
  return (
    <form method="post" action="/api/account/provider">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="returnTo" value={returnTo} />
      <Button type="submit" variant="secondary" icon="account" block>
        {t(use === 'signIn' ? 'signIn' : 'begin', { name: settings.name })}
      </Button>
    </form>
  );
}
