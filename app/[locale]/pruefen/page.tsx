import '@/components/pruefen/pruefen.css';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ClientMessages } from '@/components/shell/client-messages';
import { TaskPage } from '@/components/shell/TaskPage';
import { Button } from '@/components/ui/Button';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Field } from '@/components/ui/Field';
import { titleOf } from '@/lib/i18n/error-title';
import { getPathname, type Locale } from '@/lib/i18n/routing';
import { readCode } from '@/lib/papers/code';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const MOST_TYPED = 40;
const typedIn = async ({ searchParams }: Props): Promise<string> =>
  String((await searchParams).code ?? '').slice(0, MOST_TYPED);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale } = await props.params;
  const t = await getTranslations({ locale, namespace: 'pruefen' });
  const typed = await typedIn(props);
  return { title: await titleOf(locale, t('title'), typed !== '' && !readCode(typed)) };
}

/** The door for a code that is typed from paper. A code is no secret of its holder, so it may stand in the address. */
export default async function CheckPage(props: Props) {
  const { locale } = await props.params;
  setRequestLocale(locale);
  const typed = await typedIn(props);
  const code = readCode(typed);
  if (code) redirect(getPathname({ href: `/pruefen/${code}`, locale }));
  const t = await getTranslations('pruefen');
  const error = typed ? t('unreadable') : undefined;
  return (
    <ClientMessages locale={locale} namespaces={[]}>
      <TaskPage title={t('title')} titleIsHeading backHref="/services">
        <div className="bw-stack bw-measure">
          <ErrorSummary errors={error ? [{ id: 'code', text: error }] : []} />
          <p>{t('intro')}</p>
          <form className="bw-stack" method="get" action={getPathname({ href: '/pruefen', locale })}>
            <Field
              id="code"
              className="pr-code"
              label={t('code')}
              hint={t('hint')}
              error={error}
              defaultValue={typed}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={MOST_TYPED}
              required
            />
            <Button type="submit" block icon="search">
              {t('button')}
            </Button>
          </form>
        </div>
      </TaskPage>
    </ClientMessages>
  );
}
