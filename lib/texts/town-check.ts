import { count, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { addresses, settings, users } from '@/db/schema';
import { readDuty } from '../crew/duty';
import { env } from '../env';
import type { admin } from '../i18n/de/admin';
import { locales } from '../i18n/locales';
import { missingTownSettings, readTownSettings } from '../town/settings';
import { germanOnly, textKeys } from './keys';
import { loadText, textId } from './load';
import { placeholdersOf } from './markdown';

type Key = keyof typeof admin.check.findings;

export interface Finding {
  /** `blocking`: must not go live like this. `advice`: works, but something is lost. */
  readonly weight: 'blocking' | 'advice';
  /** What the finding is about: "PUBLIC_URL", "imprint:de" … */
  readonly subject: string;
  /** A sentence of the dictionary `admin.check.findings`: what is missing and how to add it. */
  readonly key: Key;
  readonly values: Readonly<Record<string, string>>;
}

type Values = Finding['values'];
const blocking = (subject: string, key: Key, values: Values = {}): Finding => ({
  weight: 'blocking',
  subject,
  key,
  values,
});
const advice = (subject: string, key: Key): Finding => ({ weight: 'advice', subject, key, values: {} });

/** All that is still missing before a town goes live; empty when nothing is. */
export async function checkTown(): Promise<Finding[]> {
  const lists = [checkEnvironment(), await checkTexts(), await checkSettings(), await checkData()];
  return lists.flat();
}

function checkEnvironment(): Finding[] {
  const { PUBLIC_URL, TILES_UPSTREAM, TILES_ATTRIBUTION } = env();
  const found: Finding[] = [];
  if (!PUBLIC_URL?.startsWith('https:')) {
    found.push(blocking('PUBLIC_URL', 'publicUrl'));
  }
  if (TILES_UPSTREAM === 'none') {
    found.push(advice('TILES_UPSTREAM', 'tilesDrawn'));
  }
  if (TILES_UPSTREAM && TILES_UPSTREAM !== 'none' && !TILES_ATTRIBUTION) {
    found.push(blocking('TILES_ATTRIBUTION', 'tilesSource'));
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
        found.push(blocking(textId(key, locale), 'placeholder', { placeholder, text: key, locale }));
      }
    }
  }
  return found;
}

/** Settings that have a sentence of their own. */
const ownSentence = [
  'officePhone',
  'officeEmail',
  'standbyPhone',
  'payRecipient',
  'payIban',
  'openingHours',
] as const satisfies readonly Key[];

async function checkSettings(): Promise<Finding[]> {
  return missingTownSettings(await readTownSettings()).map((name) =>
    blocking(`town.${name}`, ownSentence.find((key) => key === name) ?? 'setting', { name }),
  );
}

async function checkData(): Promise<Finding[]> {
  const connection = await db();
  const [admin] = await connection.select({ n: count() }).from(users).where(eq(users.role, 'admin'));
  const [crew] = await connection.select({ n: count() }).from(users).where(eq(users.role, 'crew'));
  const [house] = await connection.select({ n: count() }).from(addresses);
  const [boundary] = await connection
    .select({ n: count() })
    .from(settings)
    .where(eq(settings.key, 'boundary'));
  const found: Finding[] = [];
  if (!admin?.n) {
    found.push(blocking('administrator', 'administrator'));
  }
  if ((await readDuty()).people.length === 0) {
    found.push(blocking('duty', 'duty'));
  }
  if (!crew?.n) {
    found.push(blocking('crew', 'crew'));
  }
  if (!boundary?.n) {
    found.push(advice('boundary', 'boundary'));
  }
  if (!house?.n) {
    found.push(advice('addresses', 'addresses'));
  }
  return found;
}
