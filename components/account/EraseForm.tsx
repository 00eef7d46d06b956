import { getTranslations } from 'next-intl/server';
import { Button, ButtonLink } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Note } from '@/components/ui/Note';
import type { Locale } from '@/lib/i18n/routing';

const problems = ['wrong', 'again', 'wait', 'lastOwner'] as const;

/** The last question; works without JavaScript. */
export async function EraseForm({ locale, problem }: { locale: Locale; problem: string }) {
  const t = await getTranslations('data.erase');
  const known = problems.find((name) => name === problem);
  return (
    <form className="bw-stack" method="post" action="/api/account/erase">
      <input type="hidden" name="locale" value={locale} />
      {known ? (
        <div role="alert">
          <Note tone="bad">{t(`problems.${known}`)}</Note>
        </div>
      ) : null}
      <Field
        id="password"
        type="password"
        label={t('password')}
        hint={t('passwordHint')}
        autoComplete="current-password"
      />
      <Button type="submit" variant="secondary" block>
        {t('submit')}
      </Button>
      <ButtonLink href="/account" block prefetch={false}>
        {t('stay')}
      </ButtonLink>
    </form>
  );
}
