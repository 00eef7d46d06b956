type Measure = (text: string) => number;

const SOFT_HYPHEN = '\u00ad';
/** A place where a line may end: after a space, a hyphen or slash within a word, or at a soft hyphen. */
const pieces = /[^ \u00ad]*?(?:[-–/@](?=[^ \d\u00ad])| +|\u00ad|$)/gu;

const bare = (text: string): string => text.replaceAll(SOFT_HYPHEN, '');

/** A piece that alone is wider than the line, cut between letters. */
function cut(piece: string, width: number, measure: Measure): string[] {
  const parts: string[] = [];
  let part = '';
  for (const letter of piece) {
    if (part && measure(part + letter) > width) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return part ? [...parts, part] : parts;
}

function breakParagraph(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (next: string) => measure(shown(next)) <= width;
  for (const piece of text.match(pieces)?.filter(Boolean) ?? []) {
    if (line && !fits(line + piece)) {
      lines.push(shown(line));
      line = '';
    }
    if (fits(piece)) line += piece;
    else {
      const parts = cut(bare(piece), width, measure);
      lines.push(...parts.slice(0, -1));
      line = parts.at(-1) ?? '';
    }
  }
  return [...lines, shown(line)];
}

/** A line as it is printed: without the space at its end; a soft hyphen shows only there. */
function shown(line: string): string {
  const end = line.endsWith(SOFT_HYPHEN) ? '-' : '';
  return bare(line).replace(/ +$/, '') + end;
}

/**
 * Breaks a text into lines of at most `width`. Soft hyphens are used; a word that is too long is cut.
 * @param measure width of a text in the same unit
 * @returns at least one line
 */
export const breakLines = (text: string, width: number, measure: Measure): string[] =>
  text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, width, measure));

/** Width of the longest part of a text that is not broken. */
export const widestPiece = (text: string, measure: Measure): number =>
  Math.max(
    0,
    ...text.split('\n').flatMap((line) => (line.match(pieces) ?? []).map((p) => measure(shown(p)))),
  );
