import { getTranslations } from 'next-intl/server';
import { requireActor } from '@/lib/accounts/session';
import { noteLook } from '@/lib/audit/look';
import { civilDate } from '@/lib/clock';
import { zipOf } from '@/lib/personal-data/zip';
import { respondFailure } from '@/lib/respond';

export const dynamic = 'force-dynamic';

/** Everything about the person who is signed in, as a ZIP; streamed. */
export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor('account');
  if (!actor.ok) return respondFailure(actor);
  const { id } = actor.value;
  if (id === null) return respondFailure({ ok: false, code: 'unauthenticated' });
  const locale = new URL(request.url).searchParams.get('locale') === 'en' ? 'en' : 'de';
  const t = await getTranslations({ locale, namespace: 'data' });
  await noteLook(actor.value, { event: 'account.dataTaken', objectId: id });
  return new Response(zipOf(id, t('explanation')), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="meine-daten-${civilDate(Date.now())}.zip"`,
      'cache-control': 'no-store',
    },
  });
}
