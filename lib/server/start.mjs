/**
 * `npm start`, `npm run dev`, `npm run cli`, `npm run bench`: makes sure that everything is installed, then
 * hands over to TypeScript. Uses only Node's built-ins until the installation is complete.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const neededNode = [20, 19];

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > neededNode[0] || (major === neededNode[0] && minor >= neededNode[1])) return;
  console.error(
    `Bürgerweg needs Node.js ${neededNode.join('.')} or newer; this is ${process.versions.node}. Get it from https://nodejs.org (version 24 is recommended).`,
  );
  process.exit(1);
}

/** Installs the locked packages when the lock file is not the one they were installed from. */
export function installIfNeeded() {
  checkNode();
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const marker = path.join(root, 'node_modules/.buergerweg-lock');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lock) return;
  console.error('Installing packages (first start or new version; about a minute) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (result.status !== 0) {
    console.error(
      'The packages could not be installed. The first start needs a connection to the npm registry; try again.',
    );
    process.exit(1);
  }
  writeFileSync(marker, lock);
}

const entries = {
  '--dev': 'lib/server/main.ts',
  '--cli': 'lib/cli/main.ts',
  '--bench': 'tests/bench/main.ts',
  '--screens': 'tests/screens/main.ts',
  '--build': 'lib/server/build.ts',
};

if (process.argv[1] && pathToFileURL(process.argv[1]).href === import.meta.url) {
  const mode = process.argv[2] in entries ? process.argv[2] : undefined;
  if (mode && mode !== '--build') process.argv.splice(2, 1);
  if (mode === '--dev') process.env.NODE_ENV ??= 'development';
  process.env.NODE_ENV ??= 'production';
  process.chdir(root);
  installIfNeeded();
  const { register } = await import('tsx/esm/api');
  register();
  await import(pathToFileURL(path.join(root, entries[mode] ?? 'lib/server/main.ts')).href);
}
