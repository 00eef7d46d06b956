import { existsSync, readFileSync } from 'node:fs';
import { systemActor } from '@/lib/accounts/actor';
import { importStaticAreas } from '@/lib/areas/import';

export const help = `Imports markets, fairs and road works, so that nobody gets a permit on their ground.

Usage: npm run cli -- areas import FILE [--json]
  FILE   GeoJSON FeatureCollection of polygons (WGS 84). Properties: name, from, to ("2026-12-08"), and if wanted
         id, kind (market, fair, roadWorks, otherStatic), dailyFrom, dailyTo ("06:00"), weekdays ([3, 6]; 0 is
         Sunday), traffic (none, footway, half, full). It replaces what was imported before; a file with one bad
         feature changes nothing.`;

export async function run([verb, file, ...rest]: string[]): Promise<number> {
  if (verb !== 'import' || !file) {
    console.error(help);
    return 2;
  }
  if (!existsSync(file)) {
    console.error(`There is no file ${file}.`);
    return 1;
  }
  const result = await importStaticAreas(systemActor, { text: readFileSync(file, 'utf8') });
  if (rest.includes('--json')) console.log(JSON.stringify(result));
  else if (result.ok) console.log(`${result.value.count} areas imported.`);
  if (!result.ok) {
    const { feature, reason } = result.detail ?? {};
    console.error(
      `${feature ? `Feature ${feature}: ${reason}.` : 'This is no GeoJSON FeatureCollection.'} Nothing was changed.`,
    );
  }
  return result.ok ? 0 : 1;
}
