import { getLocale, getTranslations } from 'next-intl/server';
import { publicUses } from '@/lib/areas/public';
import { wordsOfUse } from '@/lib/areas/public-words';
import { boxesMeet, boxOf } from '@/lib/geo/box';
import type { Box } from '@/lib/geo/types';
import { WorkRow } from './WorkRow';

/** Works and closures within a box as a plain list, without a map and without JavaScript. */
export async function PlainWorks({ box, now }: { readonly box: Box; readonly now: number }) {
  const t = await getTranslations('map.works');
  const locale = await getLocale();
  const works = (await publicUses(now)).filter(({ shape }) => boxesMeet(boxOf(shape), box));
  return (
    <>
      <h2>{t('count', { count: works.length })}</h2>
      {works.length > 0 ? (
        <ul className="bw-card bw-pubmap__rows">
          {works.map((use) => (
            <li key={use.id}>
              <div className="bw-report bw-report--mid">
                <WorkRow words={wordsOfUse(use, locale, now)} category={use.category} />
              </div>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
