const registry = Symbol.for('buergerweg.process-state');
type Registry = Map<string, unknown>;
const holder = globalThis as unknown as { [registry]?: Registry };

function states(): Registry {
  holder[registry] ??= new Map();
  return holder[registry];
}

/**
 * State of which there is exactly one in a process: database, write queue, photo semaphore, hub, limits.
 * Kept on `globalThis`, because the server file and Next's bundles get different instances of a module.
 */
export function processState<T>(name: string, create: () => T): T {
  const all = states();
  if (!all.has(name)) all.set(name, create());
  return all.get(name) as T;
}

/** Drops a state, so that the next use creates it anew. */
processState.forget = (name: string): void => {
  states().delete(name);
};

/** States that are about the process itself, not about the data it serves. */
const kept = new Set(['env', 'write-queue', 'job-timers', 'data-begun-with']);

/** Drops everything that was read from the data folder (after a restore). */
processState.forgetData = (): void => {
  for (const name of [...states().keys()]) if (!kept.has(name)) states().delete(name);
};
