import { getTranslations } from 'next-intl/server';
import { KeptNote } from '@/components/account/KeptNote';
import { Button } from '@/components/ui/Button';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Select } from '@/components/ui/Field';
import { FileField } from '@/components/ui/FileField';
import type { Flash } from '@/lib/accounts/flash';
import type { Locale } from '@/lib/i18n/routing';
import { MOST_FILE_MB } from '@/lib/mailbox/types';
import { representativeProblem } from './problem';
import { Reach } from './Reach';

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
      <Reach locale={locale} entered={entered} problem={problem} />
      <FileField
        id="file"
        label={t('proof')}
        maxMb={MOST_FILE_MB}
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
