import { useFormatter, useTranslations } from 'next-intl';
import { fileHref } from '@/components/services/FileList';
import { endedPapers, slotLabel } from '@/lib/applications/case-papers';
import type { CaseFile } from '@/lib/applications/files';
import type { Locale } from '@/lib/i18n/routing';
import type { Service } from '@/lib/services/types';

interface Props {
  readonly service: Service;
  readonly locale: Locale;
  readonly files: readonly CaseFile[];
}

/** Pictures and PDFs of a case, looked at where they stand; a PDF loads when it is opened. */
export function CaseFiles({ service, locale, files }: Props) {
  const t = useTranslations('applicationDesk');
  const format = useFormatter();
  if (files.length === 0) return null;
  const ended = endedPapers(service, files);
  return (
    <>
      <h2 className="bw-h3">{t('files')}</h2>
      <ul className="ap-files">
        {files.map((file) => (
          <li key={file.id} className={`bw-card ap-file ap-file--${file.type === 'pdf' ? 'pdf' : 'picture'}`}>
            {file.type === 'pdf' ? (
              <details>
                <summary>
                  <b>{slotLabel(service, locale, file.slot)}</b>{' '}
                  {t(ended.has(file.id) ? 'viewEnded' : 'viewHere', {
                    name: file.name,
                    date: format.dateTime(file.addedAt, { dateStyle: 'medium' }),
                  })}
                </summary>
                <iframe src={fileHref(file)} title={file.name} loading="lazy" />
              </details>
            ) : (
              <>
                <a
                  href={fileHref(file)}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={t('open', { name: file.name })}
                >
                  {/* biome-ignore lint/performance/noImgElement: a private file, never through an optimiser */}
                  <img src={fileHref(file)} alt="" loading="lazy" />
                </a>
                <p className="bw-card__b bw-small">
                  <b>{slotLabel(service, locale, file.slot)}</b> {file.name}
                </p>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
