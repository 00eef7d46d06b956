import { getTranslations } from 'next-intl/server';
import { itemLabel } from '@/lib/applications/requests';
import type { Locale } from '@/lib/i18n/routing';
import type { Service } from '@/lib/services/types';

interface Props {
  readonly service: Service;
  readonly locale: Locale;
  /** Keys of those who get this case. */
  readonly recipients: readonly string[];
}

/** "Wer erhält welche Angaben?" before anything is sent. */
export async function Recipients({ service, locale, recipients }: Props) {
  const t = await getTranslations('applications.review');
  if (recipients.length === 0) return null;
  const names = (paths: readonly string[]) =>
    [...new Set(paths.map((path) => itemLabel(service, locale, path)))].join('; ');
  return (
    <section className="bw-stack bw-stack--s">
      <h2 className="bw-h3">{t('recipients')}</h2>
      <ul className="bw-card sv-recipients">
        {recipients.map((key) => {
          const rule = service.recipients[key];
          const text = service.texts[locale].recipients[key];
          const what = rule?.only
            ? t('recipientOnly', { fields: names(rule.only) })
            : rule?.withheld?.length
              ? t('recipientWithout', { fields: names(rule.withheld) })
              : t('recipientAll');
          return (
            <li key={key} className="bw-card__b">
              <details>
                <summary>
                  <b>{text?.name}</b> {text?.why}
                </summary>
                <p className="bw-small">{what}</p>
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
