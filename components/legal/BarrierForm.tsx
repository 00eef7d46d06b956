import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/shell/client-messages';
import { Button, ButtonLink } from '@/components/ui/Button';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Field, TextArea } from '@/components/ui/Field';
import { Note } from '@/components/ui/Note';
import type { Flash } from '@/lib/accounts/flash';
import { problemSentence } from '@/lib/i18n/problem-sentence';
import type { Locale } from '@/lib/i18n/routing';

interface BarrierFormProps {
  readonly locale: Locale;
  /** Why the last attempt was refused, with what was entered. */
  readonly refused: Flash | null;
  readonly isSent: boolean;
}

const names = ['text', 'page', 'contact'] as const;
type Name = (typeof names)[number];

/** The feedback form of the accessibility statement. A plain form: it works without JavaScript. */
export async function BarrierForm({ locale, refused, isSent }: BarrierFormProps) {
  const t = await getTranslations('legal.feedback');
  return (
    <section className="bw-stack" id="feedback">
      <h2>{t('heading')}</h2>
      {isSent ? (
        <Note tone="ok">
          <p role="status">
            <b>{t('sent')}.</b> {t('sentText')}
          </p>
          <ButtonLink href="/legal/accessibility" prefetch={false} variant="tertiary" icon="back">
            {t('back')}
          </ButtonLink>
        </Note>
      ) : (
        <Form locale={locale} refused={refused} />
      )}
    </section>
  );
}

async function Form({ locale, refused }: Omit<BarrierFormProps, 'isSent'>) {
  const t = await getTranslations('legal.feedback');
  const problems = await problemsOf(refused);
  const error = (name: Name) => problems.find(({ id }) => id === name)?.sentence;
  const entered = refused?.entered ?? {};
  return (
    <>
      <ClientMessages locale={locale} namespaces={['ui']}>
        <ErrorSummary errors={problems} />
      </ClientMessages>
      <form className="bw-stack" method="post" action="/api/accessibility">
        <input type="hidden" name="locale" value={locale} />
        <TextArea
          id="text"
          label={t('text')}
          hint={t('textHint')}
          error={error('text')}
          defaultValue={entered.text}
          maxLength={2000}
        />
        <Field
          id="page"
          label={t('page')}
          hint={t('pageHint')}
          error={error('page')}
          defaultValue={entered.page}
          optional
          maxLength={300}
        />
        <Field
          id="contact"
          label={t('contact')}
          hint={t('contactHint')}
          error={error('contact')}
          defaultValue={entered.contact}
          optional
          maxLength={200}
        />
        <Button type="submit" block icon="send">
          {t('send')}
        </Button>
      </form>
    </>
  );
}

/** The refusal in words: one line per field, or what stands against the whole. */
async function problemsOf(refused: Flash | null) {
  if (!refused) return [];
  const t = await getTranslations('legal.feedback');
  const inWords = await problemSentence();
  const ofFields = names.flatMap((id) => {
    const sentence = inWords(refused.fields[id] ?? '');
    return refused.fields[id] ? [{ id: id as string, text: `${t(id)} ${sentence}`, sentence }] : [];
  });
  const whole = inWords(refused.code);
  return ofFields.length > 0 ? ofFields : [{ id: 'text', text: whole, sentence: whole }];
}
