import { notLost } from './records';
import type { OutboxItem } from './types';

const CHUNK = 0x8000;

function toBase64(bytes: ArrayBuffer): string {
  const view = new Uint8Array(bytes);
  let text = '';
  for (let i = 0; i < view.length; i += CHUNK) text += String.fromCharCode(...view.subarray(i, i + CHUNK));
  return btoa(text);
}

/**
 * A waiting item as one JSON file that can be mailed to the town or kept: what would have been sent, photos
 * as base64.
 */
export function toExportFile(item: OutboxItem): File {
  const { id, kind, createdAt, payload, title, photos } = item;
  const content = {
    format: 'buergerweg-export-1',
    id,
    kind,
    createdAt: new Date(createdAt).toISOString(),
    title,
    payload,
    photos: notLost(photos).map(({ name, type, sha256, bytes }) => ({
      name,
      type,
      sha256,
      base64: toBase64(bytes),
    })),
  };
  return new File([JSON.stringify(content, null, 1)], `meldung-${id}.json`, { type: 'application/json' });
}
