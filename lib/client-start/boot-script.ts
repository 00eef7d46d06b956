import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Stands in the HTML of every page (app/[locale]/layout.tsx) and runs before anything is painted; its words are few.
 *
 * - It writes attributes before React looks: room for passkeys and for the line of what waits on this phone; whether
 *   the map begins elsewhere than in the middle of the town, and whether a report was begun
 *   (lib/capture/draft-hint.ts).
 * - It keeps a tap before the scripts, and opens camera and gallery at once (components/report/use-early-tap.ts).
 * - It keeps a key of the desk's (components/staff/Keys.tsx).
 * - It starts the scripts of a page from the phone when that is on the screen (lib/sw/quick-start.ts), and a tap that
 *   came with the paint is answered; after 1.5 s in a tab that nobody sees, where nothing is ever painted.
 */
export const boot = readFileSync(path.join(process.cwd(), 'lib/client-start/boot.js'), 'utf8');

/** What a Content-Security-Policy says to let it run. */
export const bootSource = `'sha256-${createHash('sha256').update(boot).digest('base64')}'`;
