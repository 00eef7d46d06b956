import sharp from 'sharp';
import { type Category, categories } from '../reports/catalogue';
import { drawRepaired, drawScene } from './scenes';

interface DemoPhoto {
  readonly sha256: string;
  readonly fullHash: string;
  readonly thumbHash: string;
  readonly width: number;
  readonly height: number;
  readonly color: string;
}

export interface DemoPhotos {
  readonly byCategory: Readonly<Record<Category, readonly DemoPhoto[]>>;
  readonly repaired: readonly DemoPhoto[];
}

const VARIANTS = 3;

/** Draws three pictures of each kind, and of repaired roads, and stores them like photos that came in. */
export async function makeDemoPhotos(
  startProgress: (total: number) => (done: number) => void,
): Promise<DemoPhotos> {
  const drawings = [...categories, 'repaired' as const].flatMap((kind) =>
    Array.from({ length: VARIANTS }, (_, seed) => ({
      kind,
      svg: kind === 'repaired' ? drawRepaired(seed + 1) : drawScene(kind, seed + 1),
    })),
  );
  const report = startProgress(drawings.length * 2);
  let done = 0;
  // Side by side: a drawing keeps one core busy.
  const files = await Promise.all(
    drawings.map(async ({ kind, svg }) => {
      const jpeg = await sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer();
      report(++done);
      return { kind, jpeg };
    }),
  );
  // Loaded only now: it blocks the SVG reader for the whole process.
  const { acceptPhoto } = await import('../photos/store');
  const stored: { kind: Category | 'repaired'; photo: DemoPhoto }[] = [];
  for (const { kind, jpeg } of files) {
    const result = await acceptPhoto(jpeg);
    if (!result.ok) throw new Error(`A drawn photo could not be stored: ${result.code}`);
    const { exif: _, ...photo } = result.value;
    stored.push({ kind, photo });
    report(++done);
  }
  const of = (kind: Category | 'repaired') =>
    stored.filter((item) => item.kind === kind).map((item) => item.photo);
  const byCategory = Object.fromEntries(categories.map((kind) => [kind, of(kind)])) as Record<
    Category,
    DemoPhoto[]
  >;
  return { byCategory, repaired: of('repaired') };
}
