/**
 * What people type and what files hold, made comparable: lower case, "Str." and "strasse" as "strasse",
 * umlauts in either spelling as the plain vowel, no punctuation.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([aou])e/g, '$1')
    .replace(/str(\.|(?=\s|\d|$))/g, 'strasse ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
