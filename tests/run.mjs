/**
 * `npm test`: everything, from formatting to the browser. Installs what is missing, prints each step.
 * `npm test -- unit` (or check, build, http, flows) runs one step; `npm test -- scanner`, only by name, looks at
 * attachments with a real ClamAV.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installIfNeeded, root } from '../lib/server/start.mjs';

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

function installPackage(name) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const args of [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', name],
  ]) {
    const [command, ...rest] = [...sudo, ...args];
    spawnSync(command, rest, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}

/** Finds a Chromium, or installs Debian's when nothing is there and we may. */
function ensureBrowser() {
  const found = [process.env.CHROMIUM, ...browsers].find((path) => path && existsSync(path));
  if (found) return found;
  console.log('No Chromium found; installing Debian’s package "chromium" …');
  installPackage('chromium');
  const installed = browsers.find((path) => existsSync(path));
  if (installed) return installed;
  console.error(
    'The browser tests need Chromium. Install it (Debian: apt install chromium) or set CHROMIUM to its path.',
  );
  process.exit(1);
}

const vitest = (project) => ['node_modules/vitest/vitest.mjs', 'run', '--project', project];
const steps = {
  format: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'],
  types: ['node_modules/typescript/bin/tsc', '--noEmit'],
  unused: ['node_modules/knip/bin/knip.js'],
  unit: vitest('unit'),
  build: ['lib/server/start.mjs', '--build'],
  http: vitest('http'),
  flows: vitest('flows'),
};
/** Steps that run only when they are named. */
const extra = { scanner: vitest('scanner') };

process.chdir(root);
installIfNeeded();
const chosen = process.argv.slice(2).length > 0 ? process.argv.slice(2) : Object.keys(steps);
if (chosen.includes('scanner') && !existsSync('/usr/sbin/clamd')) installPackage('clamav-daemon');
const env = { ...process.env, CHROMIUM: chosen.includes('flows') ? ensureBrowser() : '' };
for (const [index, name] of chosen.entries()) {
  const startedAt = Date.now();
  console.log(`\n[${index + 1}/${chosen.length}] ${name}`);
  const result = spawnSync(process.execPath, { ...steps, ...extra }[name], { stdio: 'inherit', env });
  if (result.status !== 0) {
    console.error(`\n${name} failed.`);
    process.exit(1);
  }
  console.log(`[${index + 1}/${chosen.length}] ${name}: ${Math.round((Date.now() - startedAt) / 1000)} s`);
}
console.log('\nAll steps passed.');
