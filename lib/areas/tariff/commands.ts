import type { Actor } from '../../accounts/actor';
import { ok, type Result } from '../../result';
import { moveTariff, saveTariff, startTariff } from './edit';
import { readTariffForm } from './form';

type Done = Result<{ readonly link?: string | null }>;

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};
const seen = (form: FormData) => ({ id: text(form, 'id'), updatedAt: text(form, 'updatedAt') });
const done = (result: Result<unknown>): Done => (result.ok ? ok({}) : result);

async function save(actor: Actor, form: FormData): Promise<Done> {
  const { body, fieldOf } = readTariffForm((name) => text(form, name));
  const result = await saveTariff(actor, { ...seen(form), validFrom: text(form, 'validFrom'), body });
  if (result.ok) return ok({});
  const fields = Object.entries(result.fields ?? {}).map(([path, code]) => [fieldOf(path), code]);
  return { ...result, fields: Object.fromEntries(fields) };
}

/** What the forms of the tariff in the administration do. */
export const tariffCommands = {
  startTariff: async (actor: Actor, form: FormData) =>
    done(await startTariff(actor, { id: text(form, 'id') })),
  saveTariff: save,
  moveTariff: async (actor: Actor, form: FormData) =>
    done(await moveTariff(actor, { ...seen(form), move: text(form, 'move') })),
};
