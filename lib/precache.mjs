/** What Next starts in every browser. `main` and its polyfills serve an older router and older browsers. */
const STARTER = 'main-app';
/** Screens of the town hall's desks: they need the server anyway, and no phone has to carry them. */
const deskScreen = /^app\/\[locale\]\/(admin|staff)\//;

/** Files of a build by the build: asked for each of its files. */
const known = new WeakMap();

function filesOf(compilation) {
  const files = new Set();
  const seen = new Set();
  const screens = new Set(compilation.entrypoints.values());
  const add = (group) => {
    if (seen.has(group)) return;
    seen.add(group);
    for (const chunk of group.chunks) for (const file of chunk.files) files.add(file);
    // What is loaded later, by `import()` and by workers. Each screen is a child of what starts it, too.
    for (const later of [...group.childrenIterable, ...group.asyncEntrypointsIterable])
      if (!screens.has(later)) add(later);
  };
  for (const [name, entry] of compilation.entrypoints)
    if (name === STARTER || (name.startsWith('app/') && !deskScreen.test(name))) add(entry);
  return files;
}

/**
 * True for a script or style that only desks load: no phone fetches it in advance. The screens of citizens and crews
 * stay, also those of the server: one that is open when the network goes must find what it loads later.
 * For `exclude` of the build of the worker.
 */
export function isForDesks({ asset, compilation }) {
  if (!/\.(js|css)$/.test(asset.name)) return false;
  if (!known.has(compilation)) known.set(compilation, filesOf(compilation));
  return !known.get(compilation).has(asset.name);
}
