import { count, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { addresses, settings, users } from '@/db/schema';
import { env } from '../env';
import { locales } from '../i18n/locales';
import { missingTownSettings, readTownSettings } from '../town/settings';
import { germanOnly, textKeys } from './keys';
import { loadText, textId } from './load';
import { placeholdersOf } from './markdown';

export interface Finding {
  /** `blocking`: must not go live like this. `advice`: works, but something is lost. */
  readonly weight: 'blocking' | 'advice';
  /** What the finding is about: "PUBLIC_URL", "imprint:de" … */
  readonly subject: string;
  /** One sentence for the person who runs the server: what is missing and how to add it. */
  readonly message: string;
}

const blocking = (subject: string, message: string): Finding => ({ weight: 'blocking', subject, message });
const advice = (subject: string, message: string): Finding => ({ weight: 'advice', subject, message });

/** All that is still missing before a town goes live; empty when nothing is. */
export async function checkTown(): Promise<Finding[]> {
  const lists = [checkEnvironment(), await checkTexts(), await checkSettings(), await checkData()];
  return lists.flat();
}

function checkEnvironment(): Finding[] {
  const { PUBLIC_URL, TILES_UPSTREAM, TILES_ATTRIBUTION } = env();
  const found: Finding[] = [];
  if (!PUBLIC_URL?.startsWith('https:')) {
    found.push(
      blocking(
        'PUBLIC_URL',
        'Set PUBLIC_URL to the https address of the portal: camera and position need it.',
      ),
    );
  }
  if (TILES_UPSTREAM === 'none') {
    found.push(advice('TILES_UPSTREAM', 'The map is only drawn (TILES_UPSTREAM=none); set a tile service.'));
  }
  if (TILES_UPSTREAM && TILES_UPSTREAM !== 'none' && !TILES_ATTRIBUTION) {
    found.push(blocking('TILES_ATTRIBUTION', 'Name the source of the map tiles in TILES_ATTRIBUTION.'));
  }
  return found;
}

async function checkTexts(): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const locale of locales) {
    for (const key of textKeys) {
      if (locale !== 'de' && germanOnly.includes(key)) continue;
      const open = placeholdersOf((await loadText(key, locale)).body);
      for (const placeholder of open) {
        found.push(blocking(textId(key, locale), `Fill in "${placeholder}" (Administration, Texts).`));
      }
    }
  }
  return found;
}

const settingHints: Record<string, string> = {
  officePhone: 'Enter the telephone number of the Bürgerservice.',
  officeEmail: 'Enter the e-mail address of the Bürgerservice.',
  standbyPhone: 'Enter the stand-by number for dangers outside duty hours.',
  payRecipient: 'Enter whose account fees are paid to (Administration, Town).',
  payIban:
    'Enter the IBAN of the account for fees (Administration, Town): nobody can make a transfer without.',
  openingHours: 'Enter the opening hours of the Bürgerservice.',
};

async function checkSettings(): Promise<Finding[]> {
  return missingTownSettings(await readTownSettings()).map((name) =>
    blocking(`town.${name}`, settingHints[name] ?? `Enter the setting ${name}.`),
  );
}

async function checkData(): Promise<Finding[]> {
  const connection = await db();
  const [admin] = await connection.select({ n: count() }).from(users).where(eq(users.role, 'admin'));
  const [house] = await connection.select({ n: count() }).from(addresses);
  const [boundary] = await connection
    .select({ n: count() })
    .from(settings)
    .where(eq(settings.key, 'boundary'));
  const found: Finding[] = [];
  if (!admin?.n) {
    found.push(
      blocking('administrator', 'There is no administrator: open the link that `npm start` prints.'),
    );
  }
  if (!boundary?.n) {
    found.push(advice('boundary', 'Import the official boundary: npm run cli -- town import FILE'));
  }
  if (!house?.n) {
    found.push(advice('addresses', 'Import the house coordinates: npm run cli -- town import FILE'));
  }
  return found;
}
