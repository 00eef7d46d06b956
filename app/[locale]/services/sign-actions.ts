'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { commonWords } from '@/components/services/form-page';
import { currentActor } from '@/lib/accounts/session';
import type { DeskState } from '@/lib/applications/form-state';
import { openSigning, sign } from '@/lib/applications/sign';
import { casesOfBrowser, keepOpened, openedKey, rememberCase } from '@/lib/applications/signing-here';
import { localPath } from '@/lib/fields';
import { limits, networkPrefix, takeFromBudget } from '@/lib/limits';
import type { Failure } from '@/lib/result';

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

const pagePath = (form: FormData, query: string): string =>
  localPath(textOf(form, 'locale'), `/services/sign/${encodeURIComponent(textOf(form, 'token'))}?${query}`);

async function refused({ code, fields = {} }: Failure, entered: DeskState['entered']): Promise<DeskState> {
  const words = await commonWords();
  const said = Object.entries(fields).map(([name, problem]) => [name, words(problem) ?? problem] as const);
  const problem = code === 'invalid' ? null : code === 'forbidden' ? 'own' : 'gone';
  return { problem, fields: Object.fromEntries(said), entered };
}

/** The code opens what was stated. Guesses are counted for each link and each network. */
export async function openSign(_: DeskState | null, form: FormData): Promise<DeskState | null> {
  const address = (await headers()).get('x-client-address') ?? 'unknown';
  const code = textOf(form, 'code');
  if ((await takeFromBudget(limits.signing, networkPrefix(address))) > 0)
    return { problem: 'wait', fields: {}, entered: { code } };
  const input = { token: textOf(form, 'token'), code, casesHere: await casesOfBrowser() };
  const result = await openSigning(await currentActor(), input);
  if (!result.ok) return refused(result, { code });
  if (!result.value.key) return refused({ ok: false, code: 'invalid', fields: { code: 'code' } }, { code });
  await keepOpened(result.value.key);
  return redirect(pagePath(form, 'open'));
}

/** Signs what was read. */
export async function signCase(_: DeskState | null, form: FormData): Promise<DeskState | null> {
  const result = await sign(await currentActor(), {
    token: textOf(form, 'token'),
    key: await openedKey(),
    agreed: textOf(form, 'agreed'),
    casesHere: await casesOfBrowser(),
  });
  if (!result.ok && result.code === 'unauthenticated') redirect(pagePath(form, 'again'));
  if (!result.ok) return refused(result, {});
  await keepOpened('');
  await rememberCase(result.value.id);
  return redirect(pagePath(form, 'done'));
}
