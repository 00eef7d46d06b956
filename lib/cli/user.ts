import { parseArgs } from 'node:util';
import { systemActor } from '../accounts/actor';
import { createUser, removeSecondFactor, resetPassword, setRole } from '../accounts/commands';
import { roles } from '../accounts/roles';
import type { Result } from '../result';

export const help = `user add   --email <login> --role <${roles.join('|')}> [--name <name>] [--password-stdin] [--departments <all|slug,…>] [--json]
user role  --email <login> --role <role> [--json]
user reset --email <login> [--second-factor] [--json]

Accounts. "add" prints a one-time link with which the person sets the password (valid for 7 days);
with --password-stdin the password is read from the first line of standard input instead.
"--departments" says where somebody with the role staff works; without it they see no case.
"role" gives another role and ends all sessions. "reset" prints a new one-time
link; with --second-factor it removes passkeys, authenticator app and recovery codes instead.`;

const options = {
  email: { type: 'string' },
  role: { type: 'string' },
  name: { type: 'string' },
  departments: { type: 'string' },
  'password-stdin': { type: 'boolean' },
  'second-factor': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

interface Answer {
  readonly id: string;
  readonly link?: string | null;
}

/** Runs `user …`. @returns the exit code */
export async function run(args: string[]): Promise<number> {
  const [action, ...rest] = args;
  const { values } = parseArgs({ args: rest, options, strict: true });
  const login = values.email ?? '';
  const role = values.role ?? '';
  const actions: Record<string, () => Promise<Result<Answer>>> = {
    add: async () => {
      const password = values['password-stdin'] ? await firstLine() : undefined;
      const departments = values.departments?.split(',');
      return createUser(systemActor, { login, name: values.name, role, password, departments });
    },
    role: () => setRole(systemActor, { login, role }),
    reset: () =>
      values['second-factor']
        ? removeSecondFactor(systemActor, { login })
        : resetPassword(systemActor, { login }),
  };
  const perform = actions[action ?? ''];
  if (!perform) {
    console.error(help);
    return 2;
  }
  return print(await perform(), values.json ?? false);
}

async function firstLine(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8').split(/\r?\n/, 1)[0] ?? '';
}

function print(result: Result<Answer>, asJson: boolean): number {
  if (asJson)
    console.log(JSON.stringify(result.ok ? result.value : { code: result.code, fields: result.fields }));
  else if (result.ok) console.log(sentenceOf(result.value));
  else
    console.error(
      result.fields ? Object.entries(result.fields).map(describe).join('\n') : sentences[result.code],
    );
  return result.ok ? 0 : 1;
}

const sentenceOf = ({ link }: Answer): string =>
  link ? `One-time link to set the password, valid for 7 days:\n${link}` : 'Done.';

const sentences: Record<string, string> = { notFound: 'There is no account with this login.' };

const problems: Record<string, string> = {
  loginShort: 'is missing or shorter than 3 characters',
  loginLong: 'is longer than 200 characters',
  loginForm: 'must be an e-mail address or a user name without spaces',
  loginTaken: 'exists already',
  departments: 'names a department that there is not',
  role: `must be one of ${roles.join(', ')}`,
  tooShort: 'must have at least 12 characters',
  tooLong: 'may have at most 128 characters',
  tooCommon: 'is too common; take several unusual words',
  containsName: 'must not contain the login, the name, the town or the product',
};

const flags: Record<string, string> = { login: '--email' };

const describe = ([field, code]: [string, string]): string =>
  `${flags[field] ?? (field === 'password' ? 'The password' : `--${field}`)} ${problems[code] ?? `is wrong (${code})`}.`;
