import { readFileSync } from 'node:fs';
import path from 'node:path';
import { processState } from '../process-state';
import type { Face } from './look';

/** Fira Sans for papers, made by `lib/brand/make-fonts.mjs`; embedded in part, so that every reader shows it. */
const files: Record<Face, string> = { regular: 'fira-sans-400.ttf', strong: 'fira-sans-600.ttf' };

/** The font files, read once. */
export const faces = (): Record<Face, Buffer> =>
  processState('paperFaces', () => {
    const read = (name: string) => readFileSync(path.join(process.cwd(), 'lib/papers/fonts', name));
    return { regular: read(files.regular), strong: read(files.strong) };
  });
