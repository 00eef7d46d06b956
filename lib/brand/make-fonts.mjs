/**
 * Makes the subset fonts in public/fonts from those of KERN UX: `node lib/brand/make-fonts.mjs`.
 * Two files a weight: German and English; and Latin for the neighbours, arrows. With kerning and tabular figures.
 */
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const weights = { Regular: 400, Medium: 500, SemiBold: 600 };
/** What nearly every German and English text is written with: loaded early, so it is small. */
const core = `${String.fromCodePoint(...Array.from({ length: 0x5f }, (_, i) => 0x20 + i))}ÄÖÜäöüßé\xa0\xad§°²³·×\u202f\u2011–—’‚“„…€→−✓`;
/** Other letters of names, and rare signs: loaded when a page holds one. */
const rest = `${String.fromCodePoint(...Array.from({ length: 0xe0 }, (_, i) => 0xa0 + i))}ẞ\u2009‘”†•‰‹›™←↑↓≈≤≥№`;

for (const [name, weight] of Object.entries(weights)) {
  const source = await readFile(
    new URL(
      `../../node_modules/@kern-ux/native/dist/fonts/fira-sans/FiraSans-${name}.woff2`,
      import.meta.url,
    ),
  );
  for (const [suffix, letters] of [
    ['', core],
    ['-more', [...rest].filter((letter) => !core.includes(letter)).join('')],
  ]) {
    // Screens of today draw letters without the font's own hints, which would be a third of the file.
    const subset = await subsetFont(source, letters, {
      targetFormat: 'woff2',
      noHinting: true,
      keepFeatures: ['kern', 'liga', 'tnum', 'ccmp', 'locl', 'mark'],
    });
    const file = `fira-sans-${weight}${suffix}.woff2`;
    await writeFile(new URL(`../../public/fonts/${file}`, import.meta.url), subset);
    console.log(`${file}: ${(subset.length / 1000).toFixed(1)} kB of ${Math.round(source.length / 1000)} kB`);
  }
}
const rangeOf = (letters) =>
  [...new Set(letters)]
    .map((letter) => letter.codePointAt(0))
    .sort((a, b) => a - b)
    .reduce((ranges, code) => {
      const last = ranges.at(-1);
      if (last && last[1] === code - 1) last[1] = code;
      else ranges.push([code, code]);
      return ranges;
    }, [])
    .map(([from, to]) => `U+${from.toString(16)}${to > from ? `-${to.toString(16)}` : ''}`)
    .join(', ');
console.log(`unicode-range of the core: ${rangeOf(core)}`);

// Papers: every Latin, Greek and Cyrillic letter a name may have (DIN 91379), as TrueType, which pdfkit can take apart.
const paperRanges = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x259, 0x259],
  [0x2b9, 0x2ce],
  [0x300, 0x36f],
  [0x386, 0x45f],
  [0x1e00, 0x1eff],
  [0x2010, 0x2044],
  [0x2070, 0x209c],
  [0x20ac, 0x20ac],
  [0x2116, 0x2122],
  [0x2153, 0x215e],
  [0x2190, 0x2193],
  [0x2212, 0x2265],
  [0x25a0, 0x25cf],
  [0x2713, 0x2713],
];
const paperText = paperRanges
  .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)))
  .join('');
for (const [name, weight] of Object.entries({ Regular: 400, SemiBold: 600 })) {
  const source = await readFile(
    new URL(
      `../../node_modules/@kern-ux/native/dist/fonts/fira-sans/FiraSans-${name}.woff2`,
      import.meta.url,
    ),
  );
  const face = await subsetFont(source, paperText, {
    targetFormat: 'truetype',
    noHinting: true,
    keepFeatures: ['kern', 'tnum', 'ccmp', 'locl', 'mark', 'mkmk'],
  });
  await writeFile(new URL(`../papers/fonts/fira-sans-${weight}.ttf`, import.meta.url), face);
  console.log(`papers/fonts/fira-sans-${weight}.ttf: ${Math.round(face.length / 1024)} kB`);
}

// The names on the drawn map: a tile is a picture and cannot use the page's fonts, so it brings its own.
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜabcdefghijklmnopqrstuvwxyzäöüßéè0123456789 -–./()’';
const medium = await readFile(
  new URL('../../node_modules/@kern-ux/native/dist/fonts/fira-sans/FiraSans-Medium.woff2', import.meta.url),
);
const label = await subsetFont(medium, letters, { targetFormat: 'woff2', keepFeatures: [] });
const face = `@font-face{font-family:Fira Sans;font-weight:500;src:url(data:font/woff2;base64,${label.toString('base64')})}`;
await writeFile(
  new URL('../tiles/label-font.ts', import.meta.url),
  `// Made by lib/brand/make-fonts.mjs: Fira Sans Medium, the letters of German names only.
/** The font of the names, as the style of a picture that can load nothing. */
export const labelFontStyle =
  '${face}';
`,
);
console.log(`label-font.ts: ${Math.round(label.length / 1024)} kB`);
