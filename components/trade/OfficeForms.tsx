import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { Checkbox, ChoiceChips } from '@/components/ui/Choice';
import { FileField } from '@/components/ui/FileField';
import type { Locale } from '@/lib/i18n/routing';
import { type RecipientId, recipientIds } from '@/lib/services/gewerbe/recipients';
import { recipientName } from '@/lib/services/gewerbe/texts/recipient-name';
import { type WzEdition, wzEditions } from '@/lib/services/gewerbe/types';

interface Props {
  readonly locale: Locale;
  readonly action: (form: FormData) => Promise<void>;
}

/** The table of the Wirtschaftszweige: what is there, and a new one. */
export function CodesForm({ locale, action, counts }: Props & { counts: Record<WzEdition, number> }) {
  const t = useTranslations('trade.codes');
  return (
    <section className="bw-stack bw-stack--s" aria-labelledby="codes">
      <h2 id="codes">{t('title')}</h2>
      <p>{t('counts', { wz2008: counts['WZ 2008'], wz2025: counts['WZ 2025'] })}</p>
      <p>{t('text')}</p>
      <form className="bw-stack" action={action}>
        <input type="hidden" name="action" value="codes" />
        <input type="hidden" name="locale" value={locale} />
        <ChoiceChips
          name="edition"
          legend={t('edition')}
          options={wzEditions.map((value) => ({ value, label: value }))}
          value="WZ 2025"
        />
        <FileField id="file" label={t('file')} accept=".csv,.txt" required />
        <div>
          <Button type="submit" variant="secondary">
            {t('upload')}
          </Button>
        </div>
      </form>
    </section>
  );
}

/** Recipients that have waived their packages. */
export function WaiversForm({ locale, action, waived }: Props & { waived: readonly RecipientId[] }) {
  const t = useTranslations('trade.waivers');
  return (
    <section className="bw-stack bw-stack--s" aria-labelledby="waivers">
      <h2 id="waivers">{t('title')}</h2>
      <p>{t('text')}</p>
      <form className="bw-stack" action={action}>
        <input type="hidden" name="action" value="waived" />
        <input type="hidden" name="locale" value={locale} />
        <fieldset className="bw-stack bw-stack--s">
          <legend className="kern-label">{t('legend')}</legend>
          {recipientIds.map((id) => (
            <Checkbox
              key={id}
              id={`waived-${id}`}
              name="waived"
              value={id}
              label={recipientName(locale, id)}
              defaultChecked={waived.includes(id)}
            />
          ))}
        </fieldset>
        <div>
          <Button type="submit" variant="secondary">
            {t('save')}
          </Button>
        </div>
      </form>
    </section>
  );
}
