import type { Locator, Page } from 'playwright-core';

export const townHall = { latitude: 51.3503, longitude: 8.2836 };

/** Presses a button that opens the camera or the gallery, and takes these bytes, or the file at this path, as the photo. */
export async function takePhoto(
  page: Page,
  button: string,
  photo: Buffer | string,
  mimeType = 'image/jpeg',
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles(
    typeof photo === 'string' ? photo : { name: 'image.jpg', mimeType, buffer: photo },
  );
}

export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).click();

/** The tile of a kind of damage. */
export const tile = (page: Page, name: string): Locator => page.locator('.bw-kind', { hasText: name });

/** Chooses a place by its name in the search. */
export async function searchPlace(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox').fill(name);
  await page.getByRole('option', { name }).first().click();
}

/** Says that a photo lies in the draft; with a good position the place is settled, too. */
export const keptPhoto = (page: Page) =>
  page
    .getByText('Foto gespeichert')
    .or(page.getByRole('region', { name: 'Foto und Ort gespeichert' }))
    .first();
