import type { Page } from 'playwright-core';
import { afterEach } from 'vitest';
import { discardPhone, openPhone, type Phone } from './browser';

type Options = Parameters<typeof openPhone>[0];

/** A phone for each test of a file, thrown away after it. `server` is asked when a page is opened. */
export function onePhone(server: () => { readonly url: string }) {
  let phone: Phone | undefined;
  afterEach(async () => {
    if (phone) await discardPhone(phone);
    phone = undefined;
  });
  const fresh = async (options: Options = {}): Promise<Page> => {
    phone = await openPhone(options);
    return phone.context.newPage();
  };
  const open = async (path: string, options: Options = {}): Promise<Page> => {
    const page = await fresh(options);
    await page.goto(server().url + path);
    return page;
  };
  return { fresh, open };
}
