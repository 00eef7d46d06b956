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
