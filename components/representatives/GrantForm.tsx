import { getTranslations } from 'next-intl/server';
import { KeptNote } from '@/components/account/KeptNote';
import { Button } from '@/components/ui/Button';
import { Checkbox, Radio } from '@/components/ui/Choice';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Field, Select } from '@/components/ui/Field';
import type { Flash } from '@/lib/accounts/flash';
import type { Locale } from '@/lib/i18n/routing';
import { isForRepresentatives } from '@/lib/representatives/schema';
import { mailboxScopes, representativeKinds } from '@/lib/representatives/types';
import { offeredServices } from '@/lib/services/catalogue';
import { representativeProblem } from './problem';

interface Props {
  readonly locale: Locale;
  readonly userId: string;
  /** The organisations the person decides for. */
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  /** Why the form came back, with what was entered. */
  readonly flash: Flash | null;
  /** What was entered before the sign-in. */
  readonly kept: Readonly<Record<string, string>> | null;
}

/** Lets somebody act: who, what, until when, by which Vollmacht. A plain form, with and without JavaScript. */
export async function GrantForm({ locale, userId, organisations, flash, kept }: Props) {
  const t = await getTranslations('representatives');
  const sentence = await representativeProblem();
  const entered = flash?.entered ?? kept ?? {};
  const problem = (field: string) => sentence(flash?.fields[field]);
  const errors = (['kind', 'mailbox', 'services', 'endsOn', 'files'] as const).flatMap((id) => {
    const text = problem(id);
    return text ? [{ id: id === 'files' ? 'file' : id === 'mailbox' ? 'mailbox-none' : id, text }] : [];
  });
  return (
    <form
      className="bw-stack"
      method="post"
      action="/api/account/representatives"
      encType="multipart/form-data"
    >
      <ErrorSummary errors={errors} />
      <KeptNote isKept={kept !== null} />
      <input type="hidden" name="action" value="grant" />
      <input type="hidden" name="locale" value={locale} />
      {organisations.length > 0 ? (
        <Select id="principal" label={t('principal')} defaultValue={entered.principal ?? `user:${userId}`}>
          <option value={`user:${userId}`}>{t('myself')}</option>
          {organisations.map(({ id, name }) => (
            <option key={id} value={`organisation:${id}`}>
              {name}
            </option>
          ))}
        </Select>
      ) : (
        <input type="hidden" name="principal" value={`user:${userId}`} />
      )}
      <Select id="kind" label={t('kind')} error={problem('kind')} defaultValue={entered.kind ?? 'taxAdviser'}>
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
            defaultChecked={scope === (entered.mailbox ?? 'read')}
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
      <Field
        id="file"
        type="file"
        label={t('proof')}
        hint={t('proofHint')}
        error={problem('files')}
        accept="application/pdf,image/jpeg,image/png"
        optional
      />
      <Button type="submit" block>
        {t('submit')}
      </Button>
    </form>
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
