import { settle } from './sending';
import { changeItem, getItem } from './store';
import type { OutboxEntry, StoredPhoto } from './types';

type Prepared = Pick<StoredPhoto, 'bytes' | 'type' | 'sha256'> & { readonly preview: ArrayBuffer };
export type Decoder = (file: Blob) => Promise<Prepared | { readonly problem: string }>;

/** True for a photo that only a page can convert; the worker leaves its item to the next one. */
export const isRaw = ({ type }: { readonly type: string }): boolean => /^image\/hei[cf]$/.test(type);
const RETRY_MS = 60_000;

let decoder: Decoder | null = null;

/** Pages can decode HEIC, the worker cannot: it leaves such items to the next page. */
export function setDecoder(decode: Decoder): void {
  decoder = decode;
}

/**
 * Decodes photos that were kept as HEIC because the decoder was not on the phone when they were taken.
 * @returns false when the item cannot be sent now
 */
export async function decodeIfNeeded(entry: OutboxEntry): Promise<boolean> {
  if (!entry.photos.some(isRaw)) return true;
  if (!decoder) return false;
  const item = await getItem(entry.id);
  if (!item) return false;
  const photos: StoredPhoto[] = [];
  let { preview } = item;
  for (const [index, photo] of item.photos.entries()) {
    if (!isRaw(photo)) {
      photos.push(photo);
      continue;
    }
    const decoded = await decoder(new Blob([photo.bytes], { type: photo.type }));
    if ('problem' in decoded) {
      await refuse(item.id, index, decoded.problem);
      return false;
    }
    const { bytes, type, sha256 } = decoded;
    photos.push({ ...photo, bytes, type, sha256 });
    if (index === 0) preview ??= decoded.preview;
  }
  return (
    (await changeItem(item.id, { payload: item.payload, title: item.title, photos, preview })) === 'changed'
  );
}

function refuse(id: string, index: number, problem: string): Promise<void> {
  if (problem === 'decoderMissing')
    return settle(id, { to: 'waiting', problem: { code: problem }, delayMs: RETRY_MS, scope: 'item' });
  const fields = { [`photos.${index}`]: 'unreadablePhoto' };
  return settle(id, { to: 'attention', problem: { code: 'unreadablePhoto', fields } });
}
