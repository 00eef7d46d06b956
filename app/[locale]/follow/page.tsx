import '@/components/follow/follow.css';
import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { LookupRefusal, LookupResult } from '@/components/follow/LookupResult';
import { ClientMessages } from '@/components/shell/client-messages';
import { NavPage } from '@/components/shell/NavPage';
import { Button } from '@/components/ui/Button';
import { Entry, EntryList } from '@/components/ui/Card';
import { Field } from '@/components/ui/Field';
import { titleOf } from '@/lib/i18n/error-title';
import type { Locale } from '@/lib/i18n/routing';
import { loadPlainDraft } from '@/lib/reports/plain-drafts';
import { normalCode, stateByTrackingCode } from '@/lib/reports/public';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'follow.lookup' });
  return { title: await titleOf(locale, t('title'), (await searchParams).problem !== undefined) };
}

/** The tracking code alone: state and kind, nothing else. Works without JavaScript. */
export default async function LookupPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const search = await searchParams;
  const t = await getTranslations('follow.lookup');
  const code = (await loadPlainDraft(String(search.d ?? '')))?.values.code ?? '';
  const isUnknown = search.problem === 'notFound';
  const found = code && !search.problem ? await stateByTrackingCode(code) : null;
  return (
    <ClientMessages locale={locale} namespaces={['outbox']}>
      <NavPage current="outbox" title={t('title')}>
        <div className="bw-stack">
          <LookupRefusal problem={search.problem} />
          {found ? <LookupResult code={normalCode(code)} {...found} /> : null}
          <p>{t('text')}</p>
          <form className="bw-stack" method="post" action="/api/track">
            <input type="hidden" name="locale" value={locale} />
            <Field
              id="code"
              label={t('code')}
              hint={t('hint')}
              error={isUnknown ? t('unknown') : undefined}
              defaultValue={code}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={20}
              required
            />
            <Button type="submit" block icon="search">
              {t('button')}
            </Button>
          </form>
          <EntryList label={t('device')}>
            <Entry icon="send" title={t('device')} href="/follow/device" prefetch={false} />
          </EntryList>
        </div>
      </NavPage>
    </ClientMessages>
  );
}
