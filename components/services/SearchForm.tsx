import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/Icon';
import { getPathname, type Locale } from '@/lib/i18n/routing';

/** The search of the catalogue: a plain form, so that it works everywhere. */
export function SearchForm({ locale, value }: { locale: Locale; value?: string }) {
  const t = useTranslations('applications.catalogue');
  return (
    <search>
      <form
        className="bw-search sv-search"
        method="get"
        action={getPathname({ href: '/services/search', locale })}
      >
        <Icon name="search" />
        <label className="bw-hide" htmlFor="service-search">
          {t('search')}
        </label>
        <input
          id="service-search"
          type="search"
          name="q"
          maxLength={80}
          defaultValue={value}
          placeholder={t('searchHint')}
        />
        <button type="submit" className="bw-hide" tabIndex={-1}>
          {t('searchButton')}
        </button>
      </form>
    </search>
  );
}
