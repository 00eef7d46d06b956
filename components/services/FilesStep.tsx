import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/Button';
import { FieldError } from '@/components/ui/Field';
import { Icon } from '@/components/ui/Icon';
import { Dock } from '@/components/ui/Sheet';
import { type CaseFile, reusableFiles } from '@/lib/applications/files';
import type { Locale } from '@/lib/i18n/routing';
import { FileList } from './FileList';
import { commonWords, type FormContext } from './form-page';
import { Hidden } from './Hidden';
import { Uploader } from './Uploader';

interface Props {
  readonly context: FormContext;
  readonly locale: Locale;
  readonly change: (form: FormData) => Promise<void>;
  readonly done: (form: FormData) => Promise<void>;
  readonly problem: string;
}

/** The files that are asked for, one block each: what must be seen on it, an example, what is there, more. */
export async function FilesStep({ context, locale, change, done, problem }: Props) {
  const { service, evaluation, files, hidden, draft, here } = context;
  const t = await getTranslations('applications.files');
  const words = await commonWords();
  const earlier = here.actor.id ? await reusableFiles(here.actor.id, draft.id) : [];
  return (
    <>
      <div className="bw-stack bw-stack--s">
        <h1 className="sv-question">{t('heading')}</h1>
        <p>{t('intro')}</p>
        {problem ? (
          <div role="alert">
            <FieldError id="files" error={words(problem) ?? words('invalid') ?? ''} />
          </div>
        ) : null}
      </div>
      {evaluation.attachments.map((slot) => {
        const text = service.texts[locale].attachments[slot];
        const own = files.filter((file: CaseFile) => file.slot === slot);
        const rule = service.attachments[slot];
        return (
          <section key={slot} className="bw-card bw-card__b bw-stack bw-stack--s" id={`file-${slot}`}>
            <h2 className="bw-h4">
              {text?.label}{' '}
              {rule?.isRequired ? (
                <span className="bw-state bw-state--wait">{t('required')}</span>
              ) : (
                <span className="kern-label__optional">({t('optional')})</span>
              )}
            </h2>
            <p>{text?.hint}</p>
            {rule?.example ? (
              <details>
                <summary>{t('example')}</summary>
                {/* biome-ignore lint/performance/noImgElement: a small picture of our own */}
                <img src={rule.example} alt={text?.exampleAlt ?? ''} loading="lazy" />
              </details>
            ) : null}
            <FileList files={own} remove={change} hidden={hidden} />
            <Uploader slot={slot} label={text?.label ?? slot} hidden={{ ...hidden, id: draft.id }} />
            {earlier.length > 0 ? (
              <details>
                <summary>{t('reuse')}</summary>
                <ul className="sv-files">
                  {earlier.map((file) => (
                    <li key={file.id}>
                      <Icon name="document" />
                      <span className="bw-grow">{file.name}</span>
                      <form action={change}>
                        <Hidden values={{ ...hidden, slot, reuse: file.id }} />
                        <Button type="submit" variant="tertiary">
                          {t('reuseButton')}
                        </Button>
                      </form>
                    </li>
                  ))}
                </ul>
              </details>
            ) : null}
          </section>
        );
      })}
      <form action={done}>
        <Hidden values={hidden} />
        <Dock>
          <Button type="submit" block>
            {t('goOn')}
          </Button>
        </Dock>
      </form>
    </>
  );
}
