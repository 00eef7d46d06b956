import { getTranslations } from 'next-intl/server';
import { Checkbox, Radio } from '@/components/ui/Choice';
import { Field, Select } from '@/components/ui/Field';
import type { Locale } from '@/lib/i18n/routing';
import { isForRepresentatives } from '@/lib/representatives/schema';
import { mailboxScopes, representativeKinds } from '@/lib/representatives/types';
import { offeredServices } from '@/lib/services/catalogue';

interface Props {
  readonly locale: Locale;
  /** What was entered before; the services with spaces between them. */
  readonly entered: Readonly<Record<string, string>>;
  readonly problem: (field: string) => string | undefined;
  readonly usual?: { readonly kind: string; readonly mailbox: string };
}

/** The questions about a representation: who acts, what for, until when. */
export async function Reach({
  locale,
  entered,
  problem,
  usual = { kind: 'taxAdviser', mailbox: 'read' },
}: Props) {
  const t = await getTranslations('representatives');
  return (
    <>
      <Select id="kind" label={t('kind')} error={problem('kind')} defaultValue={entered.kind ?? usual.kind}>
        {representativeKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kinds.${kind}`)}
          </option>
        ))}
      </Select>
      <fieldset className="bw-stack bw-stack--s" aria-describedby="mailbox-hint">
        <legend className="bw-label bw-legend">{t('mailbox')}</legend>
        {mailboxScopes.map((scope) => (
          <Radio
            key={scope}
            id={`mailbox-${scope}`}
            name="mailbox"
            value={scope}
            label={t(`mailboxes.${scope}`)}
            defaultChecked={scope === (entered.mailbox ?? usual.mailbox)}
          />
        ))}
        <p className="kern-hint" id="mailbox-hint">
          {t('mailboxHint')}
        </p>
      </fieldset>
      <ServiceChoice locale={locale} chosen={entered.services?.split(' ') ?? []} />
      <Field
        id="endsOn"
        label={t('endsOn')}
        hint={t('endsOnHint')}
        error={problem('endsOn')}
        defaultValue={entered.endsOn}
        autoComplete="off"
        optional
      />
    </>
  );
}

/** All services, or some of them. "All" also means those that come later. */
async function ServiceChoice({ locale, chosen }: { locale: Locale; chosen: readonly string[] }) {
  const t = await getTranslations('representatives');
  const services = offeredServices().filter(isForRepresentatives);
  return (
    <fieldset className="bw-stack bw-stack--s" aria-describedby="services-hint">
      <legend className="bw-label bw-legend">{t('services')}</legend>
      <p className="kern-hint" id="services-hint">
        {t('servicesHint')}
      </p>
      <Checkbox
        id="services"
        value="*"
        label={<b>{t('allServices')}</b>}
        defaultChecked={chosen.includes('*')}
      />
      {services.map(({ id, texts }) => (
        <Checkbox
          key={id}
          id={`services-${id}`}
          name="services"
          value={id}
          label={texts[locale].title}
          defaultChecked={chosen.includes(id)}
        />
      ))}
    </fieldset>
  );
}
