import clientEntry from 'next/dist/build/webpack/loaders/next-flight-client-entry-loader.js';

/**
 * Stands in for Next's loader of the same name (`webpack` in next.config.mjs; Next knows its modules by that name).
 * Its entry names a page's client modules and evaluates all of them in one task when the last script is there. Here
 * they are only named: each is evaluated when React first draws it, and in between a tap or scroll comes through.
 */
export default function lateClientEntry() {
  const source = clientEntry.default.call(this);
  return this.getOptions().server === 'true' ? source : source.replaceAll('import(', '() => import(');
}
