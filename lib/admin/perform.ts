import type { Actor } from '../accounts/actor';
import { createUser, resetPassword, setBlocked, setRole } from '../accounts/commands';
import { saveDuty } from '../crew/save-duty';
import { fail, ok, type Result } from '../result';
import { saveText } from '../texts/save';

interface Done {
  readonly link?: string | null;
}
type Command = (actor: Actor, form: FormData) => Promise<Result<Done>>;

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};
const texts = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((value): value is string => typeof value === 'string' && value !== '');

const without = (result: Result<unknown>): Result<Done> => (result.ok ? ok({}) : result);
const login = (form: FormData) => text(form, 'login');

const commands: Readonly<Record<string, Command>> = {
  addUser: (actor, form) =>
    createUser(actor, { login: login(form), name: text(form, 'name'), role: text(form, 'role') }),
  setRole: async (actor, form) =>
    without(await setRole(actor, { login: login(form), role: text(form, 'role') })),
  block: async (actor, form) => without(await setBlocked(actor, { login: login(form), isBlocked: true })),
  unblock: async (actor, form) => without(await setBlocked(actor, { login: login(form), isBlocked: false })),
  reset: (actor, form) => resetPassword(actor, { login: login(form) }),
  saveText: async (actor, form) =>
    without(
      await saveText(actor, {
        key: text(form, 'key'),
        locale: text(form, 'textLocale'),
        body: text(form, 'body'),
      }),
    ),
  saveDuty: async (actor, form) =>
    without(
      await saveDuty(actor, {
        people: [...new Set(texts(form, 'people'))],
        hours: hoursOf(form),
        standbyPhone: text(form, 'standbyPhone'),
      }),
    ),
};

/** One window; without days nobody is ever on duty. */
function hoursOf(form: FormData) {
  const days = texts(form, 'days').map(Number);
  return days.length > 0 ? [{ days, from: text(form, 'from'), to: text(form, 'to') }] : [];
}

/** Does what a form of the administration asks for. */
export async function manageForm(actor: Actor, form: FormData): Promise<Result<Done>> {
  const action = text(form, 'action');
  const command = Object.hasOwn(commands, action) ? commands[action] : undefined;
  return command ? command(actor, form) : fail('badRequest');
}
