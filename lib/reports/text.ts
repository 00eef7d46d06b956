/** Control characters have no place in a text; line breaks and tabs stay. Halved emoji become "�". */
export const cleanText = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '');

/** The same for a field of one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();

/** Length as people count: an emoji of one code point is one character. */
export const lengthOf = (text: string): number => [...text].length;
