import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { reportPhotos } from '@/db/schema';
import { type Actor, actorOf, anonymous } from '@/lib/accounts/actor';
import { receivePainted, withholdPhoto } from '@/lib/staff/paint';
import { useDatabase } from '../helpers/database';
import { makePhoto, makeReport } from '../helpers/factories';
import { everything } from '../helpers/people';

useDatabase();

const lamps: Actor = actorOf({
  id: 'lamps',
  role: 'staff',
  departments: [{ ...everything, kinds: ['lighting'] }],
});
const isPublic = async (id: string) =>
  (await (await db()).select().from(reportPhotos).where(eq(reportPhotos.id, id)))[0]?.isPublic;

test.each([anonymous, actorOf({ id: 'c', role: 'crew' }), lamps, actorOf({ id: 's', role: 'staff' })])(
  'a photo of the roads is not for %j to take back',
  async (actor) => {
    const photo = await makePhoto((await makeReport({ category: 'roadway' })).id, { isPublic: true });
    expect(await withholdPhoto(actor, { photoId: photo.id })).toMatchObject({ code: 'notFound' });
    expect(await isPublic(photo.id)).toBe(true);
  },
);

test('those who see to the report take it back', async () => {
  const photo = await makePhoto((await makeReport({ category: 'lighting' })).id, { isPublic: true });
  expect(await withholdPhoto(lamps, { photoId: photo.id })).toMatchObject({ ok: true });
  expect(await isPublic(photo.id)).toBe(false);
});

test('without a picture nothing is painted', async () => {
  const upload = { parts: new Map<string, Buffer>(), photos: [] };
  expect(await receivePainted(lamps, 'any', upload)).toMatchObject({ fields: { photo: 'required' } });
});
