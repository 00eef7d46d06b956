/** The part of pdfkit's inside that tells which letters a font has; its types leave it out. */
interface WithFont {
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

const STAND_IN = '◊';
const kept = new Set(['\n', '\u00ad']);
const isUnseen = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/u;

/**
 * A text with the letters that our font can print. What people wrote may hold anything: control characters and
 * marks of direction go, a letter we lack is taken apart (Ṩ → S with its dots) or becomes ◊.
 */
export function printable(doc: object, text: string): string {
  const { font } = (doc as WithFont)._font;
  const has = (letters: string) =>
    [...letters].every((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
  return [...text.normalize('NFC')]
    .map((letter) => {
      if (kept.has(letter)) return letter;
      if (isUnseen.test(letter)) return '';
      const parts = letter.normalize('NFKD');
      if (has(letter)) return letter;
      return has(parts) ? parts : STAND_IN;
    })
    .join('');
}
