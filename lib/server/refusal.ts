import type { IncomingMessage, ServerResponse } from 'node:http';
import { refusals as de } from '@/lib/i18n/de/refusals';
import { refusals as en } from '@/lib/i18n/en/refusals';
import { isPageForm } from './guards';

export type Refusal = keyof typeof de.texts;

const codes: Record<Refusal, string> = {
  403: 'crossSite',
  411: 'lengthRequired',
  413: 'tooLarge',
  500: 'internal',
};

const pageCsp =
  "default-src 'none'; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Answers what no route is asked about: JSON to programs, a page with a way back to people. */
export function answerRefusal(request: IncomingMessage, response: ServerResponse, status: Refusal): void {
  const isForPeople = isPageForm(request);
  response.writeHead(status, {
    'content-type': `${isForPeople ? 'text/html' : 'application/json'}; charset=utf-8`,
    'cache-control': 'no-store',
    ...(isForPeople
      ? { 'content-security-policy': pageCsp }
      : // The rest of a refused body is not read. A browser would then show no answer at all.
        { connection: 'close' }),
  });
  response.end(
    isForPeople
      ? pageOf(status, formPath(request))
      : JSON.stringify({ code: codes[status], message: de.texts[status] }),
  );
}

/** Path of our page that held the form: the referrer names it. Other websites' are nothing to link to. */
function formPath({ headers }: IncomingMessage): string {
  try {
    const { host, pathname } = new URL(headers.referer ?? '');
    // "//" at the beginning would lead to another host.
    return host === headers.host && !pathname.startsWith('//') ? pathname : '/';
  } catch {
    return '/';
  }
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Without scripts, styles or anything else to load: it must come through whatever is wrong. */
function pageOf(status: Refusal, path: string): string {
  const isEnglish = /^\/en(\/|$)/.test(path);
  const words = isEnglish ? en : de;
  return `<!doctype html>
<html lang="${isEnglish ? 'en' : 'de'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${escaped(words.title)}</title></head>
<body style="font:1.125rem/1.4 'Fira Sans',sans-serif;max-width:36rem;margin:0 auto;padding:1.5rem 1rem">
<main>
<h1 style="font-size:1.625rem;line-height:1.2">${escaped(words.headings[status])}</h1>
<p>${escaped(words.texts[status])}</p>
<p>${escaped(words.kept)}</p>
<p><a href="${escaped(path)}" style="display:inline-block;padding:.75rem 0">${escaped(words.back)}</a></p>
<p><a href="${isEnglish ? '/en' : '/'}" style="display:inline-block;padding:.75rem 0">${escaped(words.start)}</a></p>
</main>
</body>
</html>
`;
}
