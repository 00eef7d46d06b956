import { randomUUID } from 'node:crypto';
import type { TestServer } from './server';

interface Said {
  readonly id?: string;
  readonly cookie?: string;
  readonly photos?: readonly Uint8Array[];
  readonly action: Readonly<Record<string, unknown>>;
}

/** The request a crew's phone makes for one action; `v`, version 1 and the present time unless given. */
export function putAction(server: TestServer, { id = randomUUID(), cookie, photos = [], action }: Said) {
  const form = new FormData();
  const payload = { v: 1, baseVersion: 1, at: 1_790_000_000_000, ...action };
  form.append('action', new Blob([JSON.stringify(payload)], { type: 'application/json' }));
  for (const photo of photos) form.append('photo', new Blob([new Uint8Array(photo)]), 'image.jpg');
  return fetch(`${server.url}/api/crew/actions/${id}`, {
    method: 'PUT',
    body: form,
    headers: cookie ? { cookie } : {},
  });
}
