/**
 * Makes the subset fonts in public/fonts from those of KERN UX: `node lib/brand/make-fonts.mjs`.
 * Latin for German and its neighbours, punctuation, arrows; with kerning and tabular figures.
 */
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const weights = { Regular: 400, Medium: 500, SemiBold: 600 };
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
];
const more = 'ẞ\u2009\u202f\u2011–—‘’‚“”„†•…‰‹›€™→←↑↓−≈≤≥✓№';

const text =
  ranges
    .map(([from, to]) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i)))
    .join('') + more;

for (const [name, weight] of Object.entries(weights)) {
  const source = await readFile(
    new URL(
      `../../node_modules/@kern-ux/native/dist/fonts/fira-sans/FiraSans-${name}.woff2`,
      import.meta.url,
    ),
  );
  const subset = await subsetFont(source, text, {
    targetFormat: 'woff2',
    keepFeatures: ['kern', 'liga', 'tnum', 'ccmp', 'locl', 'mark'],
  });
  await writeFile(new URL(`../../public/fonts/fira-sans-${weight}.woff2`, import.meta.url), subset);
  console.log(
    `fira-sans-${weight}.woff2: ${Math.round(subset.length / 1024)} kB of ${Math.round(source.length / 1024)} kB`,
  );
}
