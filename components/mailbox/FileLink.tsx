import { getFormatter, getTranslations } from 'next-intl/server';
import { Icon } from '@/components/ui/Icon';
import type { AttachedFile } from '@/lib/mailbox/attached';

/** "180 kB", "1,2 MB". */
export async function fileSize({ size }: Pick<AttachedFile, 'size'>): Promise<string> {
  const format = await getFormatter();
  return size >= 1_000_000
    ? `${format.number(size / 1e6, { maximumFractionDigits: 1 })} MB`
    : `${format.number(Math.max(1, Math.round(size / 1000)))} kB`;
}

/** A file to download; a picture is known by a small one made anew. */
export async function FileLink({ file }: { file: AttachedFile }) {
  const t = await getTranslations('mailbox');
  const size = await fileSize(file);
  const type = file.type.toUpperCase();
  return (
    <a
      className="mb-file"
      href={`/api/mailbox/files/${file.id}`}
      download={file.name}
      aria-label={t('download', { name: file.name, type, size })}
    >
      {file.type === 'pdf' ? (
        <Icon name="document" />
      ) : (
        // The name beside it says what it is; a picture that cannot be read leaves its quiet ground.
        // biome-ignore lint/performance/noImgElement: made by our own door, never by next/image
        <img
          className="mb-thumb"
          src={`/api/mailbox/files/${file.id}/thumbnail`}
          alt=""
          width={56}
          height={40}
          loading="lazy"
        />
      )}
      <span className="bw-grow">
        <b>{file.name}</b>
        <span className="bw-small bw-muted">
          {type}, {size}
        </span>
      </span>
      <Icon name="download" />
    </a>
  );
}
