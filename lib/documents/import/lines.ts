/** No honest line is longer; what lies beyond is skipped, so that memory does not depend on the file. */
const LONGEST = 2000;

export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly isTooLong: boolean;
  /** False only for what stands after the last line break. */
  readonly isEnded: boolean;
}

/** Splits text that comes in pieces into lines, whatever their length; all lines of one piece at once. */
export async function* readLines(pieces: AsyncIterable<string>): AsyncGenerator<Line[]> {
  let number = 0;
  let rest = '';
  let isTooLong = false;
  const line = (text: string, isEnded: boolean): Line => {
    number += 1;
    const over = isTooLong || text.length > LONGEST;
    isTooLong = false;
    return { number, text: over ? '' : text.replace(/\r$/, ''), isTooLong: over, isEnded };
  };
  for await (const piece of pieces) {
    const parts = piece.split('\n');
    parts[0] = rest + parts[0];
    rest = parts.pop() ?? '';
    const lines = parts.map((text) => line(text, true));
    if (rest.length > LONGEST) {
      rest = '';
      isTooLong = true;
    }
    yield lines;
  }
  if (rest !== '' || isTooLong) yield [line(rest, false)];
}
