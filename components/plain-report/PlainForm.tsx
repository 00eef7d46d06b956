import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/shell/client-messages';
import { Button } from '@/components/ui/Button';
import { Checkbox, KindChoice } from '@/components/ui/Choice';
import { Danger } from '@/components/ui/Danger';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Field, TextArea } from '@/components/ui/Field';
import { FileField } from '@/components/ui/FileField';
import { Note } from '@/components/ui/Note';
import type { Locale } from '@/lib/i18n/routing';
import { uploadLimits } from '@/lib/photos/limits';
import { type Category, catalogue, categories } from '@/lib/reports/catalogue';
import type { PlainValues } from '@/lib/reports/plain';

interface Props {
  readonly locale: Locale;
  readonly values: PlainValues;
  /** Field → sentence; `form` stands above all. */
  readonly errors: Readonly<Record<string, string>>;
  /** Token of the draft that is shown, "" for a new form. */
  readonly draft: string;
  /** Random for each form shown, so that sending one twice is one report. */
  readonly form: string;
}

const fields = ['form', 'place', 'category', 'description', 'contact', 'photo'] as const;

/** The whole report on one page, without JavaScript: address first, photos last, because they may be refused. */
export async function PlainForm({ locale, values, errors, draft, form }: Props) {
  const t = await getTranslations('plain');
  const label = {
    form: '',
    place: t('placeShort'),
    category: t('categoryShort'),
    description: t('descriptionShort'),
    contact: t('contactShort'),
    photo: t('photo'),
  };
  const summary = fields.flatMap((id) => {
    const text = errors[id];
    return text ? [{ id, text: label[id] ? `${label[id]}: ${text}` : text }] : [];
  });
  return (
    <>
      <ClientMessages locale={locale} namespaces={['ui']}>
        <ErrorSummary errors={summary} />
      </ClientMessages>
      <Danger />
      <p>{t('intro')}</p>
      <form
        className="bw-stack"
        id="form"
        method="post"
        action="/api/reports"
        encType="multipart/form-data"
        noValidate
      >
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="form" value={form} />
        <input type="hidden" name="draft" value={draft} />
        <Field
          id="place"
          label={t('place')}
          hint={t('placeHint')}
          error={errors.place}
          defaultValue={values.place}
          autoComplete="off"
          required
        />
        <Kinds chosen={values.category} error={errors.category} />
        <Checkbox id="hazard" label={t('hazard')} defaultChecked={values.hazard !== undefined} />
        <TextArea
          id="description"
          label={t('description')}
          hint={t('descriptionHint')}
          error={errors.description}
          defaultValue={values.description}
          optional
        />
        <Field
          id="contact"
          label={t('contact')}
          hint={t('contactHint')}
          error={errors.contact}
          defaultValue={values.contact}
          autoComplete="email"
          optional
        />
        <FileField
          id="photo"
          accept="image/jpeg,image/png,image/webp"
          maxMb={uploadLimits.photoBytes / 1024 / 1024}
          multiple
          label={t('photo')}
          hint={draft ? t('photoAgain') : t('photoHint')}
          error={errors.photo}
          optional
        />
        <Note icon="eye">{t('publicNote')}</Note>
        <Checkbox id="private" label={t('private')} defaultChecked={values.private !== undefined} />
        <Button type="submit" icon="send" block>
          {t('send')}
        </Button>
        <p className="bw-muted">{t('afterwards')}</p>
      </form>
    </>
  );
}

async function Kinds({ chosen, error }: { chosen?: string; error?: string }) {
  const t = await getTranslations('plain');
  const kinds = await getTranslations('reports.kinds');
  return (
    <KindChoice<Category>
      name="category"
      legend={t('category')}
      options={categories.map((value) => ({
        value,
        label: kinds(`${value}.name`),
        icon: catalogue[value].icon,
      }))}
      value={categories.find((category) => category === chosen) ?? null}
      error={error}
    />
  );
}
