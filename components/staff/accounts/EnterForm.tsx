import { getTranslations } from 'next-intl/server';
import { KeptNote } from '@/components/account/KeptNote';
import { Reach } from '@/components/representatives/Reach';
import { ClientMessages } from '@/components/shell/client-messages';
import { Button } from '@/components/ui/Button';
import { Checkbox } from '@/components/ui/Choice';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Field } from '@/components/ui/Field';
import type { Flash } from '@/lib/accounts/flash';
import { profile } from '@/lib/i18n/de/profile';
import { representatives } from '@/lib/i18n/de/representatives';
import type { Locale } from '@/lib/i18n/routing';
import { personFields } from '@/lib/representatives/person';

interface Props {
  readonly locale: Locale;
  /** Why the form came back, with what was entered. */
  readonly flash: Flash | null;
  /** What was entered before the sign-in. */
  readonly kept: Readonly<Record<string, string>> | null;
}

/** The sentence of a code, from the dictionary that has it. */
async function sentences() {
  const own = await getTranslations('staffAccounts.enter.problems');
  const person = await getTranslations('profile.problems');
  const reach = await getTranslations('representatives.problems');
  return (code: string | undefined): string | undefined => {
    if (code === undefined) return undefined;
    if (code === 'required' || code === 'seen') return own(code);
    if (code in profile.problems) return person(code as keyof typeof profile.problems);
    const known = code in representatives.problems ? code : 'unknown';
    return reach(known as keyof typeof representatives.problems);
  };
}

const reachFields = ['kind', 'mailbox', 'services', 'endsOn'] as const;

/** Somebody without an account and who acts for them; works without JavaScript. */
export async function EnterForm({ locale, flash, kept }: Props) {
  const t = await getTranslations('staffAccounts.enter');
  const fields = await getTranslations('profile.fields');
  const sentence = await sentences();
  const entered = flash?.entered ?? kept ?? {};
  const problem = (field: string) => sentence(flash?.fields[field]);
  const found = (id: string, field: string, label = '') => {
    const text = problem(field);
    return text ? [{ id, text: label ? `${label}: ${text}` : text }] : [];
  };
  const errors = [
    ...personFields.flatMap((id) => found(id, `person.${id}`, fields(id))),
    ...reachFields.flatMap((id) => found(id === 'mailbox' ? 'mailbox-none' : id, id)),
    ...found('hasSeen', 'hasSeen'),
  ];
  return (
    <ClientMessages locale={locale} namespaces={['ui']}>
      <form
        className="bw-stack"
        method="post"
        action="/api/staff/representatives/new"
        encType="multipart/form-data"
        noValidate
      >
        <ErrorSummary errors={errors} />
        <KeptNote isKept={kept !== null} />
        <p>{t('intro')}</p>
        <input type="hidden" name="locale" value={locale} />
        <h2>{t('person')}</h2>
        {personFields.map((id) => (
          <Field
            key={id}
            id={id}
            label={fields(id)}
            error={problem(`person.${id}`)}
            defaultValue={entered[id]}
            autoComplete="off"
          />
        ))}
        <h2>{t('representative')}</h2>
        <Reach
          locale={locale}
          entered={entered}
          problem={problem}
          usual={{ kind: 'carer', mailbox: 'act' }}
        />
        <Checkbox id="hasSeen" label={t('seen')} error={problem('hasSeen')} />
        <Button type="submit" block>
          {t('submit')}
        </Button>
      </form>
    </ClientMessages>
  );
}
