import { expect, test } from 'vitest';
import { commonPasswords } from '@/lib/accounts/common-passwords';
import { type PasswordProblem, passwordProblem } from '@/lib/accounts/password-rules';
import { strengthOf } from '@/lib/accounts/password-shape';

test.each<[string, string, PasswordProblem | null]>([
  ['eleven characters', 'kurzerfluss', 'tooShort'],
  ['more than 128 characters', 'Ab3 '.repeat(33), 'tooLong'],
  ['the word password with figures', 'Passwort12345!', 'tooCommon'],
  ['the word password in leet', 'P4ssw0rt2026!!', 'tooCommon'],
  ['a season and a year', 'S0mmer2026!!!!', 'tooCommon'],
  ['two common words', 'sommerwinter2026', 'tooCommon'],
  ['only figures in a row', '123456789012', 'tooCommon'],
  ['a run of keys', 'qwertzuiop123', 'tooCommon'],
  ['a run backwards', '0987654321abcd', 'tooCommon'],
  ['one of the commonest, long enough by itself', 'LeaveMeAlone', 'tooCommon'],
  ['one of the commonest with figures around it', '17-Pumpkin-2026', 'tooCommon'],
  ['one of the commonest in leet', 'T1gg3r-2026!!!', 'tooCommon'],
  ['one letter', 'aaaaaaaaaaaaaa', 'tooCommon'],
  ['one piece again and again', 'abc1abc1abc1abc1', 'tooCommon'],
  ['the login', 'erika.musterfrau-42', 'containsName'],
  ['a part of the login', 'die musterfrau backt', 'containsName'],
  ['the name', 'Lieselotte kocht Tee', 'containsName'],
  ['the town', 'Meschede am Fluss 7', 'containsName'],
  ['the product', 'mein Bürgerweg hier', 'containsName'],
  ['four everyday words', 'sommer hund gitarre banane', null],
  ['unusual words', 'Kartoffel-Leiter-Nebel', null],
  ['64 characters', 'vierundsechzig Zeichen sind erlaubt und werden ganz verglichen..', null],
  ['random characters', 'vK9#tq!Lw2zRbe', null],
])('%s', (_what, password, expected) => {
  expect(passwordProblem(password, 'erika.musterfrau@example.org', 'Lieselotte M')).toBe(expected);
});

test('the 3,000 commonest passwords are refused, and words among them also with figures around', () => {
  const commonest = commonPasswords.slice(0, 3_000);
  expect(new Set(commonest).size).toBe(3_000);
  const longer = commonest.filter((password) => /^[a-z]{4,}$/.test(password));
  expect(longer.length).toBeGreaterThan(1_000);
  const tried = [...commonest, ...longer.flatMap((word) => [`${word}2026!!!!`, `1!${word}1234567`])];
  expect(tried.filter((password) => passwordProblem(password, 'x@example.org') === null)).toEqual([]);
});

test.each([
  ['kurz', 'short'],
  ['passwort12345!', 'weak'],
  ['qwertzuiop12', 'weak'],
  ['Nebelkartoffel', 'fair'],
  ['Kartoffel-Leiter-Nebel', 'strong'],
  ['vier ganz wilde Wörter', 'strong'],
])('"%s" reads as %s while it is typed', (password, strength) => {
  expect(strengthOf(password)).toBe(strength);
});
