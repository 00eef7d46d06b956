import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/Icon';
import type { CaseFile } from '@/lib/applications/files';

interface Props {
  readonly files: readonly CaseFile[];
  /** Takes one out; without it they only can be looked at. */
  readonly remove?: (form: FormData) => Promise<void>;
  readonly hidden?: Readonly<Record<string, string>>;
  /** Secret of a case without an account, for the addresses. */
  readonly token?: string;
  /** What else is said of a file, after its size. */
  readonly about?: (file: CaseFile) => string;
}

/** Where a file is looked at: a PDF in the browser's own viewer. */
export const fileHref = ({ id, type }: Pick<CaseFile, 'id' | 'type'>, token = ''): string =>
  `/api/services/files/${id}${type === 'pdf' ? '/view' : ''}${token ? `?token=${encodeURIComponent(token)}` : ''}`;

/** Files that are there, each to be opened, and taken out again while that is possible. */
export function FileList({ files, remove, hidden = {}, token, about }: Props) {
  const t = useTranslations('applications.files');
  if (files.length === 0) return null;
  return (
    <ul className="sv-files">
      {files.map((file) => (
        <li key={file.id}>
          <Icon name={file.type === 'pdf' ? 'document' : 'image'} />
          <a className="bw-grow" href={fileHref(file, token)} target="_blank" rel="noreferrer">
            {file.name}{' '}
            <small className="bw-muted">
              {[t('size', { kb: Math.ceil(file.size / 1024) }), about?.(file)].filter(Boolean).join(', ')}
            </small>
          </a>
          {remove ? (
            <form action={remove}>
              {Object.entries({ ...hidden, remove: file.id }).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <button type="submit" className="sv-remove" aria-label={t('remove', { name: file.name })}>
                <Icon name="trash" />
              </button>
            </form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
