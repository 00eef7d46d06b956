import { useFormatter, useTranslations } from 'next-intl';
import type { Case } from '@/lib/applications/case';
import type { Locale } from '@/lib/i18n/routing';
import { changesBetween } from '@/lib/services/engine/show';

interface Props {
  readonly found: Case;
  readonly locale: Locale;
}

/** What each version of the answers has changed, the newest first: also answers that were taken out. */
export function CaseVersions({ found: { service, versions }, locale }: Props) {
  const t = useTranslations('applicationDesk');
  const format = useFormatter();
  if (versions.length < 2) return null;
  return (
    <>
      <h2 className="bw-h3">{t('versions')}</h2>
      {versions.slice(0, -1).map(({ version, at, answers }, index) => (
        <details key={version} className="ap-move" open={index === 0}>
          <summary>
            {t('version', { n: version, date: format.dateTime(at, { dateStyle: 'medium' }) })}
          </summary>
          <dl className="sv-answers">
            {changesBetween(service, versions[index + 1]?.answers ?? {}, answers, locale).map((change) => (
              <div key={change.path}>
                <dt>{change.label}</dt>
                <dd>
                  {change.after ?? t('nothing')}
                  <span className="ap-was">{t('was', { value: change.before ?? t('nothing') })}</span>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </>
  );
}
