import { readFileSync } from 'node:fs';
import path from 'node:path';

const notice = `libheif.js and libheif.wasm in this folder are libheif, compiled to WebAssembly by libheif-js VERSION
(https://github.com/catdad-experiments/libheif-js, https://github.com/strukturag/libheif), unchanged.
They are free software under the GNU Lesser General Public License, version 3; its text follows.
They are loaded as separate files: to use another version, replace both files.

`;

/**
 * The HEIC decoder (LGPL-3.0) of the installed package as separate, replaceable files with their licence. It is not
 * bundled with the rest of the browser's code.
 * @returns content by place below the project
 */
export function heicFiles(root: string): Record<string, string | Buffer> {
  const from = path.join(root, 'node_modules/libheif-js');
  const read = (name: string) => readFileSync(path.join(from, name));
  const { version } = JSON.parse(String(read('package.json'))) as { version: string };
  return {
    'public/heic/libheif.js': read('libheif-wasm/libheif.js'),
    'public/heic/libheif.wasm': read('libheif-wasm/libheif.wasm'),
    'public/heic/LICENSE.txt': notice.replace('VERSION', version) + read('libheif-wasm/LICENSE'),
  };
}
