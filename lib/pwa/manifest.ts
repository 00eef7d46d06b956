import type { MetadataRoute } from 'next';
import { messages } from '../i18n/messages';
import type { Locale } from '../i18n/routing';
import { screenshotPath, screenshotSizes, screenshots } from './screenshots';

const icons: NonNullable<MetadataRoute.Manifest['icons']> = [
  { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
  { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
  { src: '/icons/maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
  { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  { src: '/icons/monochrome-512.png', sizes: '512x512', type: 'image/png', purpose: 'monochrome' },
];

/** The web app manifest in one language. Both describe the same app: id and scope are equal. */
export function webManifest(locale: Locale): MetadataRoute.Manifest {
  const { common, ui } = messages[locale];
  const prefix = locale === 'de' ? '' : `/${locale}`;
  const shortcutIcons = [{ src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' }];
  return {
    id: '/',
    name: `${common.appName} ${messages.de.common.townName.replace(/^Stadt /, '')}`,
    short_name: common.appName,
    description: common.description,
    lang: locale,
    dir: 'ltr',
    start_url: prefix || '/',
    scope: '/',
    display: 'standalone',
    orientation: 'any',
    background_color: '#f6f4ef',
    theme_color: '#f6f4ef',
    categories: ['government', 'utilities'],
    icons,
    screenshots: screenshots.map((screenshot) => {
      const { width, height } = screenshotSizes[screenshot.form];
      return {
        src: screenshotPath(locale, screenshot),
        sizes: `${width}x${height}`,
        type: 'image/webp',
        form_factor: screenshot.form,
        label: ui.screenshots[screenshot.name],
      };
    }),
    shortcuts: [
      { name: ui.shortcuts.report, url: `${prefix}/report`, icons: shortcutIcons },
      { name: ui.shortcuts.outbox, url: `${prefix}/outbox`, icons: shortcutIcons },
    ],
    share_target: {
      action: '/share',
      method: 'POST',
      enctype: 'multipart/form-data',
      params: { title: 'title', text: 'text', url: 'url', files: [{ name: 'photo', accept: ['image/*'] }] },
    },
  };
}

/** The manifest as an answer. */
export const manifestResponse = (locale: Locale): Response =>
  new Response(JSON.stringify(webManifest(locale)), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  });
