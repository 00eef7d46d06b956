import '@/components/pruefen/pruefen.css';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { CompareFile } from '@/components/pruefen/CompareFile';
import { PaperAnswer } from '@/components/pruefen/PaperAnswer';
import { PaperArea } from '@/components/pruefen/PaperArea';
import { PaperFacts } from '@/components/pruefen/PaperFacts';
import { UnknownPaper } from '@/components/pruefen/UnknownPaper';
import { ClientMessages } from '@/components/shell/client-messages';
import { TaskPage } from '@/components/shell/TaskPage';
import { ButtonLink } from '@/components/ui/Button';
import { Note } from '@/components/ui/Note';
import { getPathname, type Locale } from '@/lib/i18n/routing';
import { markMissing } from '@/lib/mark-missing';
import { type Checked, checkPaper } from '@/lib/papers/check';
import { entered, readTownSettings } from '@/lib/town/settings';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale; code: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'pruefen' });
  return { title: t('title'), robots: { index: false, follow: false } };
}

/** Is this paper genuine, and valid now? For everybody who holds it, forever: the address is printed on it. */
export default async function CheckedPage({ params }: Props) {
  const { locale, code: inAddress } = await params;
  setRequestLocale(locale);
  // Typed into the address with blanks in place of hyphens.
  const code = inAddress.replaceAll('%20', ' ');
  const now = Date.now();
  const checked = await checkPaper(code, (await headers()).get('x-client-address') ?? '', now);
  if (!checked.found && checked.why === 'unreadable') {
    redirect(`${getPathname({ href: '/pruefen', locale })}?code=${encodeURIComponent(code.slice(0, 40))}`);
  }
  const t = await getTranslations('pruefen');
  return (
    <ClientMessages locale={locale} namespaces={['pruefen']}>
      <TaskPage title={t('title')} backHref="/pruefen">
        <div className="bw-stack bw-measure">
          <Answer checked={checked} code={code} now={now} locale={locale} />
          <div className="bw-no-print">
            <ButtonLink href="/pruefen" variant="secondary" icon="search" prefetch={false} block>
              {t('again')}
            </ButtonLink>
          </div>
        </div>
      </TaskPage>
    </ClientMessages>
  );
}

interface AnswerProps {
  readonly checked: Checked;
  readonly code: string;
  readonly now: number;
  readonly locale: Locale;
}

async function Answer({ checked, code, now, locale }: AnswerProps) {
  const t = await getTranslations('pruefen');
  if (checked.found) {
    return (
      <>
        <PaperAnswer paper={checked.paper} now={now} />
        <PaperFacts paper={checked.paper} />
        <PaperArea area={checked.paper.area} locale={locale} />
        <CompareFile sha256={checked.paper.sha256} />
      </>
    );
  }
  if (checked.why === 'tooMany') {
    return (
      <>
        <h1>{t('title')}</h1>
        <Note tone="wait">{t('tooMany')}</Note>
      </>
    );
  }
  await markMissing();
  return <UnknownPaper code={code} phone={entered((await readTownSettings()).officePhone)} />;
}
