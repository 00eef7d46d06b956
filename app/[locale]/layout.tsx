import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import { hasLocale } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { preload } from 'react-dom';
import { ClientMessages } from '@/components/shell/client-messages';
import { PageIcons } from '@/components/shell/PageIcons';
import { Pwa } from '@/components/shell/pwa';
import { boot } from '@/lib/client-start/boot-script';
import { routing } from '@/lib/i18n/routing';
import '../styles/kern.scss';
import '../styles/index.css';

export const dynamicParams = false;
export const generateStaticParams = () => routing.locales.map((locale) => ({ locale }));

interface LayoutProps {
  readonly children: ReactNode;
  readonly params: Promise<{ locale: string }>;
}

const bootScript = { __html: boot };
const fontWeights = [400, 500, 600] as const;

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f4ef' },
    { media: '(prefers-color-scheme: dark)', color: '#131525' },
  ],
};

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: 'common' });
  return {
    title: { default: t('appName'), template: `%s – ${t('appName')}` },
    description: t('description'),
    applicationName: t('appName'),
    manifest: locale === 'de' ? '/manifest.webmanifest' : `/${locale}/manifest.webmanifest`,
    icons: {
      icon: [
        { url: '/icons/logo.svg', type: 'image/svg+xml' },
        { url: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      ],
      apple: '/icons/apple-touch-icon.png',
    },
    appleWebApp: { capable: true, title: t('appName'), statusBarStyle: 'default' },
    formatDetection: { telephone: false },
  };
}

export default async function LocaleLayout({ children, params }: LayoutProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  for (const weight of fontWeights) {
    preload(`/fonts/fira-sans-${weight}.woff2`, {
      as: 'font',
      type: 'font/woff2',
      crossOrigin: 'anonymous',
    });
  }
  const t = await getTranslations('common');
  return (
    // Its attributes are boot.js's.
    <html lang={locale} suppressHydrationWarning>
      <body className="kern-level-1">
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own words. */}
        <script id="boot" dangerouslySetInnerHTML={bootScript} />
        <PageIcons />
        <a className="bw-skip" href="#main">
          {t('skip')}
        </a>
        <ClientMessages locale={locale} namespaces={[]}>
          {children}
        </ClientMessages>
        <Pwa />
      </body>
    </html>
  );
}
