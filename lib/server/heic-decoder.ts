import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const notice = `libheif.js and libheif.wasm in this folder are libheif, compiled to WebAssembly by libheif-js VERSION
(https://github.com/catdad-experiments/libheif-js, https://github.com/strukturag/libheif), unchanged.
They are free software under the GNU Lesser General Public License, version 3; its text follows.
They are loaded as separate files: to use another version, replace both files.

`;

/**
 * Puts the HEIC decoder (LGPL-3.0) as separate, replaceable files with their licence into public/heic, from
 * the installed package. It is not bundled with the rest of the browser's code.
 */
export function copyHeicDecoder(root: string): void {
  const from = path.join(root, 'node_modules/libheif-js');
  const to = path.join(root, 'public/heic');
  const { version } = JSON.parse(readFileSync(path.join(from, 'package.json'), 'utf8')) as {
    version: string;
  };
  mkdirSync(to, { recursive: true });
  for (const name of ['libheif.js', 'libheif.wasm']) {
    copyFileSync(path.join(from, 'libheif-wasm', name), path.join(to, name));
  }
  const licence = readFileSync(path.join(from, 'libheif-wasm/LICENSE'), 'utf8');
  writeFileSync(path.join(to, 'LICENSE.txt'), notice.replace('VERSION', version) + licence);
}
