import { useTranslations } from 'next-intl';
import { FileField } from '@/components/ui/FileField';
import { Icon } from '@/components/ui/Icon';
import { MOST_FILE_MB } from '@/lib/mailbox/types';

interface Props {
  /** Files this person has sent before. */
  readonly reuse: readonly { readonly id: string; readonly name: string }[];
  readonly isOpen: boolean;
  /** Only the clip is seen while it is folded. */
  readonly asIcon?: boolean;
  readonly error?: string;
}

/** Files for a message: chosen, photographed, or used again. Folded away until somebody wants it. */
export function Attach({ reuse, isOpen, asIcon = false, error }: Props) {
  const t = useTranslations('mailbox');
  return (
    <details className="mb-attach" open={isOpen || error !== undefined}>
      <summary className={asIcon ? 'bw-iconbtn' : undefined}>
        <Icon name="clip" /> <span className={asIcon ? 'mb-attach__w' : undefined}>{t('attach')}</span>
      </summary>
      <div className="bw-stack">
        <FileField
          id="file"
          label={t('chooseFiles')}
          maxMb={MOST_FILE_MB}
          hint={t('attachHint')}
          error={error}
          accept="application/pdf,image/jpeg,image/png"
          multiple
        />
        <div className="mb-camera">
          <FileField
            id="camera"
            name="file"
            label={t('camera')}
            accept="image/jpeg,image/png"
            capture="environment"
          />
        </div>
        {reuse.length > 0 ? <Reuse files={reuse} /> : null}
      </div>
    </details>
  );
}

function Reuse({ files }: { files: Props['reuse'] }) {
  const t = useTranslations('mailbox');
  return (
    <fieldset className="bw-stack bw-stack--s">
      <legend className="bw-label bw-legend">{t('reuse')}</legend>
      {files.map(({ id, name }) => (
        <div key={id} className="kern-form-check">
          <input
            className="kern-form-check__checkbox"
            type="checkbox"
            id={`reuse-${id}`}
            name="reuse"
            value={id}
            data-name={name}
          />
          <label className="kern-label" htmlFor={`reuse-${id}`}>
            {name}
          </label>
        </div>
      ))}
    </fieldset>
  );
}
