import { getLocale, getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/Button';
import { Radio } from '@/components/ui/Choice';
import type { SignedInUser } from '@/lib/accounts/sessions';
import { choicesOf, currentPrincipal } from '@/lib/organisations/acting-for';

interface Props {
  readonly user: SignedInUser;
  readonly actFor: (form: FormData) => Promise<void>;
}

/** Whom somebody acts for; nothing where there is nobody but themselves. */
export async function ActingFor({ user, actFor }: Props) {
  const [choices, principal] = [await choicesOf(user.id), await currentPrincipal(user.id)];
  if (choices.length === 0) return null;
  const t = await getTranslations('representatives.acting');
  const chosen = choices.find((choice) => choice.principal.id === principal.id)?.value ?? '';
  const own = { value: '', name: t('myself', { name: user.name || user.login }) };
  return (
    <form className="bw-stack" action={actFor}>
      <input type="hidden" name="locale" value={await getLocale()} />
      <fieldset className="bw-stack bw-stack--s" aria-describedby="acting-hint">
        <legend className="bw-label bw-legend">{t('title')}</legend>
        <p className="kern-hint" id="acting-hint">
          {t('hint')}
        </p>
        {[own, ...choices].map(({ value, name }) => (
          <Radio
            key={value}
            id={`for-${value || 'me'}`}
            name="actingFor"
            value={value}
            label={name}
            defaultChecked={value === chosen}
          />
        ))}
      </fieldset>
      <Button type="submit" variant="secondary">
        {t('submit')}
      </Button>
    </form>
  );
}
