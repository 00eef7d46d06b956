import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { iconSprite } from '../brand/icons';
import { copyHeicDecoder } from './heic-decoder';

/** Writes the files of `public/` that are made from something else: the icons and the HEIC decoder. */
export function writePublicFiles(root: string): void {
  copyHeicDecoder(root);
  writeFileSync(path.join(root, 'public/icons/ui.svg'), iconSprite());
}
