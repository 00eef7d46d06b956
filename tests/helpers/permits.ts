import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { writeTx } from '@/db/client';
import { applications, departments, users } from '@/db/schema';
import { systemActor } from '@/lib/accounts/actor';
import { addEvent, addVersion, sealBody, sealSubject } from '@/lib/applications/body';
import { keepUse } from '@/lib/areas/keep-use';
import { areaM2, polygonsOf } from '@/lib/areas/metric';
import type { Corner, Period } from '@/lib/areas/types';
import type { SpaceState } from '@/lib/services/sondernutzung/states';
import { drawn, read, scaffold } from '../services/sondernutzung/entered';
import type { TestServer } from './server';

interface Wanted {
  readonly state?: SpaceState;
  readonly periods: readonly Period[];
  readonly conditions?: readonly string[];
  readonly extra?: string;
  /** Metres east of the market place. */
  readonly x?: number;
  /** Login of the account it belongs to. */
  readonly owner?: string;
}

let made = 0;

/**
 * Puts a granted scaffold of 18 × 2.5 m into the database, past days included, as the office has decided it. Each
 * has its own number and stands somewhere else.
 */
export async function makePermit({ state = 'running', periods, conditions = [], extra, x, owner }: Wanted) {
  const id = randomUUID();
  const place = `Steinstraße ${++made}`;
  const number = `SN-2026-9${String(made).padStart(5, '0')}`;
  const outline = drawn(x ?? made * 40, 0, 18, 2.5);
  const corners = JSON.parse(outline) as Corner[];
  const { answers } = read(scaffold({ where: { area: outline } }));
  const at = Date.now() - 86_400_000 * 40;
  await writeTx(async (tx) => {
    const [department] = await tx.select().from(departments).where(eq(departments.slug, 'ordnungsamt'));
    const [person] = owner ? await tx.select().from(users).where(eq(users.login, owner)) : [];
    await tx.insert(applications).values({
      id,
      serviceId: 'sondernutzung',
      serviceVersion: 1,
      stage: 'sent',
      number,
      ownerKind: person ? 'user' : null,
      ownerId: person?.id ?? null,
      departmentId: department?.id ?? null,
      state,
      body: sealBody(id),
      subject: sealSubject(id, `Gerüst, ${place}`),
      createdAt: at,
      editedAt: at,
      sentAt: at,
    });
    await addVersion(tx, id, { answers, fee: null }, null, at);
    const asked = { conditions, ...(extra ? { extra } : {}) };
    await addEvent(tx, id, systemActor, { type: 'transition', key: 'grant', body: { asked } }, at + 1);
    await keepUse(
      tx,
      {
        id: randomUUID(),
        applicationId: id,
        category: 'scaffold',
        state: state === 'revoked' ? 'ended' : 'granted',
        label: number,
        place,
        shape: polygonsOf(corners),
        periods,
        m2: areaM2(corners),
        traffic: 'footway',
      },
      at,
    );
  });
  return { id, number, place };
}

interface Said {
  readonly id?: string;
  readonly cookie?: string | undefined;
  readonly photos?: readonly Uint8Array[];
  readonly acceptance: Readonly<Record<string, unknown>>;
}

/** The request a crew's phone makes after a use; `v`, all well and the present time unless given. */
export function putAcceptance(
  server: TestServer,
  { id = randomUUID(), cookie, photos = [], acceptance }: Said,
) {
  const form = new FormData();
  const payload = { v: 1, result: 'fine', at: 1_790_000_000_000, ...acceptance };
  form.append('acceptance', new Blob([JSON.stringify(payload)], { type: 'application/json' }));
  for (const photo of photos) form.append('photo', new Blob([new Uint8Array(photo)]), 'image.jpg');
  return fetch(`${server.url}/api/crew/acceptances/${id}`, {
    method: 'PUT',
    body: form,
    headers: cookie ? { cookie } : {},
  });
}
