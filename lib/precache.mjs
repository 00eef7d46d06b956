import { offlineScreens } from './offline-shells.mjs';

/** What Next starts in every browser, and what stands around each screen; the rest of `main` serves an older router. */
const around = [
  'main-app',
  'app/global-error',
  ...['layout', 'error', 'not-found', '[...rest]/page'].map((name) => `app/[locale]/${name}`),
];

const entryPoints = [...around, ...offlineScreens.map((screen) => `app/[locale]${screen}/page`)];

/** Files of a build by the build: asked for each of its files. */
const known = new WeakMap();

function filesOf(compilation) {
  const files = new Set();
  const seen = new Set();
  const screens = new Set(compilation.entrypoints.values());
  const add = (group) => {
    if (!group || seen.has(group)) return;
    seen.add(group);
    for (const chunk of group.chunks) for (const file of chunk.files) files.add(file);
    // What is loaded later, by `import()` and by workers. Each screen is a child of what starts it, too.
    for (const later of [...group.childrenIterable, ...group.asyncEntrypointsIterable])
      if (!screens.has(later)) add(later);
  };
  for (const name of entryPoints) {
    const entry = compilation.entrypoints.get(name);
    if (!entry) throw new Error(`The build has no ${name}, which must open without a network.`);
    add(entry);
  }
  return files;
}

/**
 * True for a script or style that only screens on the server need: no phone fetches it in advance.
 * For `exclude` of the build of the worker.
 */
export function isForServerScreens({ asset, compilation }) {
  if (!/\.(js|css)$/.test(asset.name)) return false;
  if (!known.has(compilation)) known.set(compilation, filesOf(compilation));
  return !known.get(compilation).has(asset.name);
}
