import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { db } from '@/db/client';
import { currentDraft, type Here, waitingDraft, whoIsHere } from '@/lib/applications/current';
import { draftNow } from '@/lib/applications/drafts';
import { draftEndsAt } from '@/lib/applications/expire';
import { filesBySlot, filesOfCase } from '@/lib/applications/files';
import type { HeldApplication } from '@/lib/applications/held';
import { civilDate } from '@/lib/clock';
import { localPath } from '@/lib/fields';
import type { Locale } from '@/lib/i18n/routing';
import { offeredServices } from '@/lib/services/catalogue';
import { evaluate, ruleContext } from '@/lib/services/engine/evaluate';
import { tasksOf } from '@/lib/services/engine/tasks';
import { type CommonWords, problemText } from '@/lib/services/problem-words';
import type { Service } from '@/lib/services/types';

export type Search = Readonly<Record<string, string | string[] | undefined>>;
export const oneOfSearch = (search: Search, name: string): string => {
  const value = search[name];
  return typeof value === 'string' ? value : '';
};

/** A service that is offered; null for others: they do not exist. */
export const shownService = (id: string): Service | null =>
  offeredServices().find((one) => one.id === id) ?? null;

export interface FormContext {
  readonly service: Service;
  readonly here: Here;
  readonly draft: HeldApplication;
  readonly body: ReturnType<typeof draftNow>;
  readonly evaluation: ReturnType<typeof evaluate>;
  readonly files: Awaited<ReturnType<typeof filesOfCase>>;
  readonly tasks: ReturnType<typeof tasksOf>;
  /** A draft that was begun without the account waits to be taken over. */
  readonly waits: boolean;
  readonly deletedOn: string;
  /** Hidden inputs of every form here. */
  readonly hidden: Readonly<Record<string, string>>;
  /** Address of a page of this form. */
  readonly at: (rest?: string, query?: string) => string;
}

/**
 * Everything the pages of a form need; leads to the service's page when nothing was begun. Null when there is no such
 * service.
 */
export async function formContext(id: string, locale: Locale, search: Search): Promise<FormContext | null> {
  const service = shownService(id);
  if (!service) return null;
  const caseId = oneOfSearch(search, 'case');
  const here = await whoIsHere(service);
  const draft = await currentDraft(service, here, caseId || undefined);
  const waiting = here.owner && !caseId ? await waitingDraft(service, here) : null;
  const shown = draft ?? waiting;
  if (!shown) return redirect(localPath(locale, `/services/${id}`));
  const body = draftNow(service, shown);
  const evaluation = evaluate(service, body.entered, ruleContext());
  const files = await filesOfCase(await db(), shown.id);
  const tasks = tasksOf(service, {
    entered: body.entered,
    evaluation,
    visited: body.visited,
    files: filesBySlot(files),
  });
  return {
    service,
    here,
    draft: shown,
    body,
    evaluation,
    files,
    tasks,
    waits: waiting !== null,
    deletedOn: civilDate(draftEndsAt(shown)),
    hidden: {
      service: id,
      locale,
      // A draft of an account: its page must not go on as nobody's when the sign-in has ended.
      ...(here.owner ? { owned: 'yes' } : {}),
      ...(caseId ? { case: caseId } : {}),
    },
    at: (rest = '', query = '') => {
      const params = [caseId ? `case=${encodeURIComponent(caseId)}` : '', query].filter(Boolean).join('&');
      return `/services/${id}/form${rest}${params ? `?${params}` : ''}`;
    },
  };
}

/** Words of the dictionary for codes of problems. */
export async function commonWords(): Promise<CommonWords> {
  const t = await getTranslations('applications.problems');
  return (code) => (t.has(code as 'required') ? t(code as 'required') : null);
}

/** Path → sentence, for some problems. */
export async function problemWords(
  service: Service,
  locale: Locale,
  problems: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const words = await commonWords();
  return Object.fromEntries(
    Object.entries(problems).map(([path, code]) => [path, problemText(service, locale, path, code, words)]),
  );
}
