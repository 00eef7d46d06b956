const scriptPreload = /<link rel="preload" as="script"[^>]*>/g;
const asyncScript = /<script src="([^"]+)"([^>]*) async=""/g;
const boot = /<script id="boot">([\s\S]*?)<\/script>/;

/**
 * The HTML of a screen that lies on the phone, so that a slow phone shows it at once.
 *
 * - Its scripts, which lie there too, do not start by themselves: asking for them and running them would come before
 *   the first paint. `boot.js` starts them after it.
 * - `boot.js` itself comes first. Behind the styles it waits for them, and the rest of the page with it; where React
 *   looks for it stays an empty one.
 */
export function quickStart(html: string): string {
  const words = boot.exec(html)?.[1];
  // Without them nothing would start the scripts.
  if (!words) return html;
  return html
    .replace(scriptPreload, '')
    .replace(asyncScript, '<script type="late" data-src="$1"$2')
    .replace(boot, '<script id="boot"></script>')
    .replace('<head>', () => `<head><script>${words}</script>`);
}

/** What the phone stores of an answer: its own kind of screens, all else as it is; nothing of an error. */
export async function toStore(response: Response): Promise<Response | null> {
  if (response.status !== 200) return null;
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(quickStart(await response.text()), { headers: response.headers });
}
