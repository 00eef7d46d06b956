import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { iconSprite } from '../brand/icons';
import { heicFiles } from './heic-decoder';

/**
 * Writes the files of `public/` that are made from something else: the icons and the HEIC decoder. What is there
 * already is not touched, and nobody reads half a file: other servers start and serve from the same folder.
 */
export function writePublicFiles(root: string): void {
  const made = { 'public/icons/ui.svg': iconSprite(), ...heicFiles(root) };
  for (const [name, content] of Object.entries(made)) {
    const file = path.join(root, name);
    if (existsSync(file) && readFileSync(file).equals(Buffer.from(content))) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    // Beside `public/`, which is hashed for the build.
    const whole = path.join(root, 'node_modules', `.${path.basename(file)}.${process.pid}`);
    writeFileSync(whole, content);
    renameSync(whole, file);
  }
}
