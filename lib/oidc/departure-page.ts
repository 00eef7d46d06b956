import { security as de } from '../i18n/de/security';
import { security as en } from '../i18n/en/security';
import { oidcSettings } from './settings';
import type { Departure } from './start';

const words = { de, en };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

/** A page that leads on to the provider at once, and by its link where a browser does not. */
export function departurePage({ location, cookies }: Departure, locale: 'de' | 'en'): Response {
  const label = words[locale].provider.onTo.replace('{name}', oidcSettings()?.name ?? '');
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(label)}</title><meta name="viewport" content="width=device-width, initial-scale=1"></head><body><main><h1>${escaped(label)}</h1><p><a href="${escaped(location)}">${escaped(label)}</a></p></main></body></html>`;
  const headers = new Headers({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    refresh: `0;url=${location}`,
  });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(html, { headers });
}
