import { closeDb, migrateDb, writeTx } from '@/db/client';
import { adoptOldRows } from '@/lib/audit/append';
import { EnvError } from '@/lib/env';

interface Command {
  /** First line: what it does; then usage and options. */
  readonly help: string;
  /** @returns the exit code */
  readonly run: (args: string[]) => Promise<number>;
  /** Works on files below an open database; must not open one itself. */
  readonly needsNoDatabase?: boolean;
}

const commands: Record<string, () => Promise<Command>> = {
  user: () => import('./user'),
  backup: () => import('./backup'),
  restore: () => import('./restore'),
  seed: () => import('./seed'),
  town: () => import('./town'),
  secrets: () => import('./secrets'),
  jobs: () => import('./jobs'),
  audit: () => import('./audit'),
  documents: () => import('./documents'),
  areas: () => import('./areas'),
  trade: () => import('./trade'),
};

async function overview(): Promise<string> {
  const lines = ['Usage: npm run cli -- <command> [options]', ''];
  for (const [name, load] of Object.entries(commands)) {
    lines.push(`  ${name.padEnd(10)} ${(await load()).help.split('\n', 1)[0]}`);
  }
  return [...lines, '', 'Each command explains itself with --help.'].join('\n');
}

async function main([name, ...args]: string[]): Promise<number> {
  const load = name === undefined ? undefined : commands[name];
  if (!load) {
    console.error(await overview());
    return name === undefined || name === '--help' ? 0 : 2;
  }
  const command = await load();
  if (args.includes('--help')) {
    console.log(command.help);
    return 0;
  }
  if (!command.needsNoDatabase) {
    await migrateDb();
    await writeTx(adoptOldRows);
  }
  try {
    return await command.run(args);
  } finally {
    if (!command.needsNoDatabase) await closeDb();
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const isUsage =
      error instanceof EnvError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
    console.error(isUsage ? (error as Error).message : error);
    process.exitCode = isUsage ? 2 : 1;
  },
);
