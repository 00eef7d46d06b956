import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { InPerson } from '@/components/office/InPerson';
import { AnyField } from '@/components/services/AnyField';
import { commonWords, oneOfSearch, problemWords, type Search } from '@/components/services/form-page';
import { Hidden } from '@/components/services/Hidden';
import { ClientMessages } from '@/components/shell/client-messages';
import { TaskPage } from '@/components/shell/TaskPage';
import { Button, ButtonLink } from '@/components/ui/Button';
import { Checkbox } from '@/components/ui/Choice';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { FieldError } from '@/components/ui/Field';
import { FileInput } from '@/components/ui/FileField';
import { Dock } from '@/components/ui/Sheet';
import { countSeen } from '@/lib/applications/counts';
import { currentDraft, whoIsHere } from '@/lib/applications/current';
import { draftNow } from '@/lib/applications/drafts';
import type { Locale } from '@/lib/i18n/routing';
import { MOST_FILE_MB } from '@/lib/mailbox/types';
import { evaluate } from '@/lib/services/engine/evaluate';
import { stepView } from '@/lib/services/engine/view';
import { feedback } from '@/lib/services/feedback';
import { fieldNameAt, inPageOrder } from '@/lib/services/problem-words';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<Search>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { title, what } = feedback.texts[locale];
  const t = await getTranslations({ locale, namespace: 'applications.form' });
  return { title: 'check' in (await searchParams) ? t('titleError', { title }) : title, description: what };
}

/** Ideas, praise, criticism on one page; a plain form with everything that was typed when it comes back. */
export default async function FeedbackPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const search = await searchParams;
  const isBack = 'check' in search;
  if (!isBack) await countSeen(feedback.id);
  const here = await whoIsHere(feedback);
  const draft = await currentDraft(feedback, here);
  const entered = draft ? draftNow(feedback, draft).entered : {};
  const evaluation = evaluate(feedback, entered);
  const errors = isBack ? await problemWords(feedback, locale, evaluation.problems) : {};
  const t = await getTranslations('applications');
  const words = await commonWords();
  const texts = feedback.texts[locale];
  const { fields } = stepView(feedback, 'message', entered, evaluation.answers, {
    language: locale,
    errors,
    stateless: '',
  });
  const fileProblem = oneOfSearch(search, 'files');
  const fileError = fileProblem ? (words(fileProblem) ?? words('invalid') ?? '') : undefined;
  const summary = [
    ...inPageOrder(feedback, Object.keys(errors)).map((path) => ({
      id: path.replace('message.', ''),
      text: `${fieldNameAt(feedback, locale, path)}: ${errors[path]}`,
    })),
    ...(fileError ? [{ id: 'file', text: fileError }] : []),
  ];
  return (
    <TaskPage title={texts.title} backHref="/services">
      <ClientMessages locale={locale} namespaces={['applications', 'services']}>
        <form
          method="post"
          action="/api/services/feedback"
          encType="multipart/form-data"
          className="bw-stack sv-page"
          noValidate
        >
          <Hidden values={{ locale }} />
          <ErrorSummary errors={summary} />
          <h1 className="sv-question">{texts.steps.message?.heading}</h1>
          {fields.map((field) => (
            <AnyField key={field.name} field={field} />
          ))}
          <label className="sv-upload" htmlFor="file">
            <span>
              {texts.attachments.photo?.label}{' '}
              <span className="kern-label__optional">({t('feedback.optional')})</span>
            </span>
            <FieldError id="file" error={fileError} />
            <FileInput
              id="file"
              name="file"
              maxMb={MOST_FILE_MB}
              multiple
              accept="image/jpeg,image/png"
              aria-invalid={fileError ? true : undefined}
              aria-describedby={fileError ? 'file-error' : undefined}
            />
          </label>
          {here.owner ? <Checkbox id="unnamed" value="yes" label={t('feedback.unnamed')} /> : null}
          <p className="bw-small bw-muted">{texts.privacy}</p>
          <Dock>
            <Button type="submit" block>
              {t('feedback.send')}
            </Button>
          </Dock>
        </form>
        <div className="bw-stack sv-page">
          <ButtonLink href="/feedback/published" prefetch={false} variant="tertiary" icon="list">
            {t('feedback.published')}
          </ButtonLink>
          <InPerson />
        </div>
      </ClientMessages>
    </TaskPage>
  );
}
