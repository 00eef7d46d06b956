import type { Actor } from '../accounts/actor';
import { createUser, removeSecondFactor, resetPassword, setBlocked, setRole } from '../accounts/commands';
import { tariffCommands } from '../areas/tariff/commands';
import { saveDuty } from '../crew/save-duty';
import { setArea } from '../departments/areas';
import {
  addDepartment,
  editDepartment,
  removeMember,
  setDepartmentActive,
  setMember,
} from '../departments/commands';
import { type Failure, fail, ok, type Result } from '../result';
import { saveText } from '../texts/save';
import { createToken, revokeToken } from '../tokens/tokens';
import { bodyKeys } from '../town/bodies';
import { deleteRule, moveRule, saveContacts, saveRule } from '../town/save-routing';
import { saveTown } from '../town/save-settings';
import { type Weekday, weekdays } from '../town/week-hours';

interface Done {
  readonly link?: string | null;
  readonly token?: string;
}
type Command = (actor: Actor, form: FormData) => Promise<Result<Done>>;

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};
/** What is wrong is said by the name of the field: "monday" for `openingHours.monday`. */
const byField = (failure: Failure): Failure => ({
  ...failure,
  fields: Object.fromEntries(
    Object.entries(failure.fields ?? {}).map(([path, code]) => [path.split('.').at(-1) ?? path, code]),
  ),
});

const without = (result: Result<unknown>): Result<Done> => (result.ok ? ok({}) : byField(result));
const login = (form: FormData) => text(form, 'login');

const commands: Readonly<Record<string, Command>> = {
  addUser: (actor, form) =>
    createUser(actor, {
      login: login(form),
      name: text(form, 'name'),
      role: text(form, 'role'),
      departments: form.getAll('departments').filter((slug) => typeof slug === 'string'),
    }),
  setRole: async (actor, form) =>
    without(await setRole(actor, { login: login(form), role: text(form, 'role') })),
  block: async (actor, form) => without(await setBlocked(actor, { login: login(form), isBlocked: true })),
  unblock: async (actor, form) => without(await setBlocked(actor, { login: login(form), isBlocked: false })),
  removeFactor: async (actor, form) => without(await removeSecondFactor(actor, { login: login(form) })),
  reset: (actor, form) => resetPassword(actor, { login: login(form) }),
  addDepartment: async (actor, form) => without(await addDepartment(actor, departmentOf(form))),
  editDepartment: async (actor, form) =>
    without(
      await editDepartment(actor, {
        id: text(form, 'id'),
        ...departmentOf(form),
        kinds: form.getAll('kinds'),
      }),
    ),
  closeDepartment: async (actor, form) =>
    without(await setDepartmentActive(actor, { id: text(form, 'id'), isActive: false })),
  openDepartment: async (actor, form) =>
    without(await setDepartmentActive(actor, { id: text(form, 'id'), isActive: true })),
  setMember: async (actor, form) =>
    without(
      await setMember(actor, {
        id: text(form, 'id'),
        userId: text(form, 'userId'),
        districts: text(form, 'districts'),
      }),
    ),
  setArea: async (actor, form) =>
    without(
      await setArea(actor, {
        id: text(form, 'id'),
        category: text(form, 'category'),
        areaDistricts: text(form, 'areaDistricts'),
      }),
    ),
  removeMember: async (actor, form) =>
    without(await removeMember(actor, { id: text(form, 'id'), userId: text(form, 'userId') })),
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
        people: [...new Set(places.map((place) => text(form, `person-${place}`)).filter(Boolean))],
        hours: weekOf(form),
      }),
    ),
  saveTown: async (actor, form) =>
    without(
      await saveTown(actor, {
        officeName: text(form, 'officeName'),
        officeStreet: text(form, 'officeStreet'),
        officeCity: text(form, 'officeCity'),
        officePhone: text(form, 'officePhone'),
        officeEmail: text(form, 'officeEmail'),
        standbyPhone: text(form, 'standbyPhone'),
        payRecipient: text(form, 'payRecipient'),
        payIban: text(form, 'payIban'),
        payBic: text(form, 'payBic'),
        openingHours: weekOf(form),
      }),
    ),
  saveRule: async (actor, form) =>
    without(
      await saveRule(actor, {
        id: text(form, 'id'),
        categories: form.getAll('categories'),
        objects: form.getAll('objects'),
        road: text(form, 'road'),
        streets: text(form, 'streets'),
        builtUp: text(form, 'builtUp'),
        body: text(form, 'body'),
      }),
    ),
  moveRule: async (actor, form) =>
    without(await moveRule(actor, { id: text(form, 'id'), by: text(form, 'by') })),
  deleteRule: async (actor, form) => without(await deleteRule(actor, { id: text(form, 'id') })),
  addToken: (actor, form) => createToken(actor, { name: text(form, 'name'), scope: text(form, 'scope') }),
  revokeToken: async (actor, form) => without(await revokeToken(actor, { id: text(form, 'id') })),
  ...tariffCommands,
  saveContacts: async (actor, form) => byContact(await saveContacts(actor, { contacts: contactsIn(form) })),
};

const departmentOf = (form: FormData) => ({
  name: text(form, 'name'),
  phone: text(form, 'phone'),
  email: text(form, 'email'),
});

const contactsIn = (form: FormData) =>
  Object.fromEntries(
    bodyKeys
      .filter((key) => key !== 'town')
      .map((key) => [key, { phone: text(form, `phone-${key}`), email: text(form, `email-${key}`) }]),
  );

/** "phone-power" for `contacts.power.phone`. */
function byContact(result: Result<unknown>): Result<Done> {
  if (result.ok) return ok({});
  const fields = Object.entries(result.fields ?? {}).map(([path, code]) => {
    const [, key, part] = path.split('.');
    return [`${part}-${key}`, code];
  });
  return { ...result, fields: Object.fromEntries(fields) };
}

/** Places on the duty list. */
const places = [1, 2, 3, 4, 5] as const;

/** A line for each weekday. */
const weekOf = (form: FormData) =>
  Object.fromEntries(weekdays.map((day) => [day, text(form, day)])) as Record<Weekday, string>;

/** Does what a form of the administration asks for. */
export async function manageForm(actor: Actor, form: FormData): Promise<Result<Done>> {
  const action = text(form, 'action');
  const command = Object.hasOwn(commands, action) ? commands[action] : undefined;
  return command ? command(actor, form) : fail('badRequest');
}
