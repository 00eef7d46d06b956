import { useTranslations } from 'next-intl';
import { categoryIcons } from '@/components/areas/category-icons';
import { Icon } from '@/components/ui/Icon';
import type { UseWords } from '@/lib/areas/public-words';
import type { UseCategory } from '@/lib/areas/status';

/** Ground in use that affects traffic, in a list: what, where, until when. */
export function WorkRow({ words, category }: { readonly words: UseWords; readonly category: UseCategory }) {
  const t = useTranslations('map.works');
  const { what, effect, place, when } = words;
  return (
    <>
      <span className="bw-report__p">
        <Icon name={categoryIcons[category]} size="l" />
      </span>
      <span className="bw-report__t">
        <b>{t('whatAndEffect', { what, effect })}</b>
        <span>{place ? t('placeAndTime', { place, time: when }) : when}</span>
      </span>
    </>
  );
}
