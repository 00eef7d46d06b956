'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { currentActor } from '@/lib/accounts/session';
import type { DeskState } from '@/lib/applications/form-state';
import { localPath } from '@/lib/fields';
import { limits, networkPrefix, takeFromBudget } from '@/lib/limits';
import { answerConsultation } from '@/lib/services/sondernutzung/consultations';

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** The answer of another office; afterwards its page shows it. */
export async function answerByLink(_: DeskState | null, form: FormData): Promise<DeskState | null> {
  const entered = { answer: textOf(form, 'answer'), remark: textOf(form, 'remark') };
  const address = (await headers()).get('x-client-address') ?? 'unknown';
  if ((await takeFromBudget(limits.consultation, networkPrefix(address))) > 0)
    return { problem: 'tooMany', fields: {}, entered };
  const token = textOf(form, 'token');
  const result = await answerConsultation(await currentActor(), { token, ...entered });
  // Answered already, perhaps by a colleague or a second tap: the page says what stands.
  if (result.ok || result.code === 'gone')
    return redirect(localPath(textOf(form, 'locale'), `/beteiligung/${encodeURIComponent(token)}`));
  const t = await getTranslations('areas.consultation.problems');
  const fields = Object.entries(result.fields ?? {}).map(
    ([name, code]) => [name, t(code as 'choose')] as const,
  );
  return { problem: fields.length > 0 ? null : 'failed', fields: Object.fromEntries(fields), entered };
}
