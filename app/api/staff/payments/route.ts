import { readFile } from 'node:fs/promises';
import { requireActor } from '@/lib/accounts/session';
import { spoolForm, withTempFile } from '@/lib/documents/import/spool';
import { localPath, seeOther } from '@/lib/fields';
import { type ImportCounts, importStatement } from '@/lib/payments/import-statement';
import type { Result } from '@/lib/result';

export const dynamic = 'force-dynamic';

/** The form that takes a bank statement; back to the desk with what became of it. */
export async function POST(request: Request): Promise<Response> {
  const actor = await requireActor('staff');
  if (!actor.ok) return seeOther('/account/sign-in?returnTo=/staff/payments');
  let locale = '';
  const result = await withTempFile(async (file): Promise<Result<ImportCounts>> => {
    const form = await spoolForm(request, file);
    if (!form.ok) return form;
    locale = form.value.locale ?? '';
    return importStatement(actor.value, await readFile(file, 'utf8'));
  });
  const query = result.ok
    ? new URLSearchParams({
        booked: String(result.value.booked),
        aside: String(result.value.aside),
        known: String(result.value.known),
      })
    : new URLSearchParams({ problem: String(result.detail?.problem ?? result.code) });
  return seeOther(`${localPath(locale, '/staff/payments')}?${query}`);
}
