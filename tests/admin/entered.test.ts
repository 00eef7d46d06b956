import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pageOf } from '@/lib/admin/entered';

const root = path.resolve(import.meta.dirname, '../../app/[locale]/admin');

/** "/admin/tariff/<an id>" for "tariff/[id]/page.tsx". */
const pages = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'page.tsx')
  .map((file) =>
    path.posix.join(
      '/admin',
      path.dirname(file).replace(/\[\w+\]/g, () => randomUUID()),
    ),
  )
  .map((page) => page.replace(/\/$/, ''));

const formOn = (page: string): FormData => {
  const form = new FormData();
  form.set('page', page);
  return form;
};

test.each(pages)('a form of %s comes back to it after the sign-in', (page) => {
  expect(pageOf(formOn(page))).toBe(page);
});

test('there are pages of one thing as well as places', () => {
  expect(pages.filter((page) => page.split('/').length > 3).length).toBeGreaterThan(1);
});

test.each(['https://elsewhere.example/admin', '//admin', '/account', '/admin/../account', '/admin?x=1', ''])(
  'nowhere else (%s)',
  (page) => {
    expect(pageOf(formOn(page))).toBe('/admin');
  },
);
