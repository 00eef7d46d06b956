import { useTranslations } from 'next-intl';
import { Link } from '@/lib/i18n/routing';

/** Links that the law wants within reach of every page. */
export function Footer() {
  const t = useTranslations('common');
  return (
    <footer className="bw-foot">
      <Link href="/legal/imprint" prefetch={false}>
        {t('legal.imprint')}
      </Link>
      <Link href="/legal/privacy" prefetch={false}>
        {t('legal.privacy')}
      </Link>
      <Link href="/legal/accessibility" prefetch={false}>
        {t('legal.accessibility')}
      </Link>
      <Link href="/legal/easy-language" prefetch={false}>
        {t('easyLanguage')}
      </Link>
    </footer>
  );
}
