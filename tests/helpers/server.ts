import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

export interface TestServer {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  /** The address people use, where the test has set one. */
  readonly publicUrl?: string;
  /** Of the process that runs now. */
  pid(): number;
  /** All the server has printed so far. */
  output(): string;
  /** Runs `npm run cli -- …` on the same data folder. */
  cli(args: readonly string[], stdin?: string): Promise<{ code: number; stdout: string; stderr: string }>;
  /** Nobody reads what it prints any more, as when a terminal is closed. */
  closeOutput(): void;
  /** Kills without warning. */
  kill(): Promise<void>;
  /** SIGTERM; resolves with the exit code and how long it took (ms). */
  stop(): Promise<{ code: number | null; ms: number }>;
  /** Starts again on the same port and data. */
  start(): Promise<void>;
  /** Stops and removes the data folder. */
  dispose(): Promise<void>;
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

const exited = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once('exit', (code) => resolve(code)));

/** Starts the product as a user would (`npm start`'s script) on a free port and an empty data folder. */
export async function startServer(env: Record<string, string> = {}, cwd = root): Promise<TestServer> {
  const dataDir = env.DATA_DIR ?? (await mkdtemp(path.join(tmpdir(), 'buergerweg-')));
  const port = await freePort();
  const settings = {
    ...process.env,
    NODE_ENV: 'production',
    TILES_UPSTREAM: 'none',
    ...env,
    PORT: String(port),
    DATA_DIR: dataDir,
  } as NodeJS.ProcessEnv;
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess;
  let printed = '';

  const start = async (): Promise<void> => {
    child = spawn(process.execPath, ['lib/server/start.mjs'], { cwd, env: settings, stdio: 'pipe' });
    child.stdout?.on('data', (chunk) => (printed += chunk));
    child.stderr?.on('data', (chunk) => (printed += chunk));
    for (const giveUpAt = Date.now() + 110_000; ; ) {
      if (
        await fetch(`${url}/api/health`).then(
          (r) => r.ok,
          () => false,
        )
      )
        return;
      if (child.exitCode !== null || Date.now() > giveUpAt)
        throw new Error(`The server did not start:\n${printed}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await exited(child);
  };
  await start();
  return {
    url,
    port,
    publicUrl: env.PUBLIC_URL,
    dataDir,
    pid: () => child.pid ?? 0,
    output: () => printed,
    closeOutput: () => {
      child.stdout?.destroy();
      child.stderr?.destroy();
    },
    cli: (args, stdin) => runCli(args, settings, stdin),
    kill,
    start,
    stop: async () => {
      const startedAt = performance.now();
      child.kill('SIGTERM');
      const code = await exited(child);
      return { code, ms: performance.now() - startedAt };
    },
    dispose: async () => {
      await kill();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function runCli(args: readonly string[], env: NodeJS.ProcessEnv, stdin = '') {
  const child = spawn(process.execPath, ['lib/server/start.mjs', '--cli', ...args], {
    cwd: root,
    env,
    stdio: 'pipe',
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  child.stdin.end(stdin);
  const code = (await exited(child)) ?? -1;
  return { code, stdout, stderr };
}
