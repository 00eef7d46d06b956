import { randomInt } from 'node:crypto';

/** Without 0 O, 1 I L, U: it is typed from paper, also by people who see badly. 30 signs. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;

/** Luhn mod 30: finds every wrong sign and every swap of neighbours but one pair of signs. */
function checkSign(code: string): string {
  let sum = 0;
  [...code].reverse().forEach((sign, index) => {
    const value = signs.indexOf(sign) * (index % 2 === 0 ? 2 : 1);
    sum += Math.floor(value / signs.length) + (value % signs.length);
  });
  return signs[(signs.length - (sum % signs.length)) % signs.length] ?? '';
}

/** A new random code, 49 bits and a check sign, without hyphens: "7KX2PA9F3MC". */
export function newPaperCode(): string {
  const code = Array.from({ length: LENGTH }, () => signs[randomInt(signs.length)]).join('');
  return code + checkSign(code);
}

/** As it is printed and read out: "7KX2-PA9F-3MC". */
export const shownCode = (code: string): string =>
  [code.slice(0, 4), code.slice(4, 8), code.slice(8)].filter(Boolean).join('-');

/** What somebody typed or scanned as a code; null when it cannot be one (wrong sign, wrong length). */
export function readCode(typed: string): string | null {
  const bare = typed.toUpperCase().replace(/[\s\u00a0–—-]/g, '');
  if (bare.length !== LENGTH + 1 || [...bare].some((sign) => !signs.includes(sign))) return null;
  return checkSign(bare.slice(0, LENGTH)) === bare.at(-1) ? bare : null;
}
