import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createClient } from '@libsql/client';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../helpers/accessible';
import { discardPhone, openBeforeScripts, openPhone, type Phone } from '../helpers/browser';
import { keptPhoto, press, searchPlace, takePhoto, tile, townHall } from '../helpers/capture';
import { withExif } from '../helpers/exif';
import { drawnPhoto } from '../helpers/photos';
import { startServer, type TestServer } from '../helpers/server';

let server: TestServer;
let photo: Buffer;
let phone: Phone;

beforeAll(async () => {
  server = await startServer();
  photo = await drawnPhoto();
});
afterAll(() => server.dispose());
afterEach(() => discardPhone(phone));

type Options = Parameters<typeof openPhone>[0];
async function openCapture(options: Options = {}, where = '/report'): Promise<Page> {
  phone = await openPhone(options);
  const page = await phone.context.newPage();
  await page.goto(server.url + where);
  return page;
}
const goodPosition = { position: { ...townHall, accuracy: 8 } };

/** The capture as it is before its scripts have come; `letGo` lets them in. */
async function openEarly(options: Options = {}) {
  phone = await openPhone(options);
  const page = await phone.context.newPage();
  return { page, letGo: await openBeforeScripts(page, `${server.url}/report`) };
}

/** Rows of the server's database. */
async function rows(sql: string, args: string[] = []) {
  const db = createClient({ url: `file:${path.join(server.dataDir, 'buergerweg.db')}` });
  const result = await db.execute({ sql, args });
  db.close();
  return result.rows;
}
const savedId = (page: Page): string => page.url().split('#saved-')[1] ?? '';
const received = (page: Page) =>
  page.getByRole('heading', { name: 'Wir haben Ihre Meldung erhalten' }).waitFor();

/** What is left when photo and place are there. */
async function sendAsRoadway(page: Page): Promise<void> {
  await tile(page, 'Fahrbahn').click();
  await press(page, 'Weiter');
  await press(page, 'Meldung senden');
  await received(page);
}

/** Colour of the stored full-size photo at a point given as shares of its size. */
async function colourAt(id: string, x: number, y: number): Promise<number[]> {
  const [row] = await rows('select full_hash from report_photos where report_id = ?', [id]);
  const hash = String(row?.full_hash);
  const image = sharp(path.join(server.dataDir, 'photos', hash.slice(0, 2), hash.slice(2)));
  const { width, height } = await image.metadata();
  const left = Math.floor(width * x);
  const top = Math.floor(height * y);
  const raw = await image.extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
  return [...raw.subarray(0, 3)];
}

describe('a report from the phone', () => {
  test('with a good position it takes four taps: camera, kind, next, send', async () => {
    const page = await openCapture(goodPosition);
    await page.getByText('Ort gefunden').waitFor();
    await takePhoto(page, 'Foto aufnehmen', photo);
    await sendAsRoadway(page);
    const id = savedId(page);
    const [report] = await rows('select * from reports where id = ?', [id]);
    expect(report).toMatchObject({ category: 'roadway', position_source: 'device', accuracy_m: 8 });
    expect(report?.lat).toBeCloseTo(townHall.latitude, 6);
    const [red = 0, green = 0] = await colourAt(id, 0.1, 0.1);
    expect(red).toBeGreaterThan(200);
    expect(green).toBeLessThan(60);
    const number = String(report?.tracking_code);
    expect(await page.getByText(number).first().isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'Stand der Meldung ansehen' }).getAttribute('href')).toMatch(
      /^\/follow\//,
    );
  });

  test.each([
    ['a moment after the photo', 'change', 600, true],
    ['when the person already paints something over', 'pointerdown', 50, false],
  ])('a position that comes %s', async (_, after, ms, isCarriedOn) => {
    phone = await openPhone(goodPosition);
    const page = await phone.context.newPage();
    await page.addInitScript(
      ([event, wait]) => {
        const real = Geolocation.prototype.watchPosition;
        Geolocation.prototype.watchPosition = function (...args) {
          // Opening the camera is a touch, too: what counts comes after it.
          const begin = ({ target }: Event) => {
            if (event === 'pointerdown' && !(target as Element).closest('.bw-entry--button')) return;
            setTimeout(() => real.apply(this, args), wait);
          };
          addEventListener(event, begin, true);
          return 1;
        };
      },
      [after, ms] as const,
    );
    await page.goto(`${server.url}/report`);
    await takePhoto(page, 'Foto aufnehmen', photo);
    if (isCarriedOn) return void (await tile(page, 'Fahrbahn').waitFor());
    await press(page, 'Unkenntlich machen');
    await page.getByText('Ort gefunden').waitFor({ state: 'attached' });
    await page.waitForTimeout(500);
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
  });

  test('a page that was left open measures anew: the place is where the person stands when the camera opens', async () => {
    phone = await openPhone(goodPosition);
    const page = await phone.context.newPage();
    await page.addInitScript(() => {
      const real = Geolocation.prototype.watchPosition;
      let age = 3_600_000;
      Geolocation.prototype.watchPosition = function (success, ...rest) {
        const older = age;
        age = 0;
        return real.call(
          this,
          (found) =>
            success({ coords: found.coords, timestamp: found.timestamp - older } as GeolocationPosition),
          ...rest,
        );
      };
    });
    await page.goto(`${server.url}/report`);
    await page.getByText('Ort gefunden').waitFor();
    const walked = { latitude: townHall.latitude + 0.002, longitude: townHall.longitude, accuracy: 8 };
    await phone.context.setGeolocation(walked);
    await takePhoto(page, 'Foto aufnehmen', photo);
    await sendAsRoadway(page);
    const [report] = await rows('select * from reports where id = ?', [savedId(page)]);
    expect(report?.lat).toBeCloseTo(walked.latitude, 6);

    // Behind it lie the steps of its form, empty: none of them is shown.
    await page.goBack();
    await page.getByRole('button', { name: 'Foto aufnehmen' }).waitFor();
    await page.goForward();
    await received(page);

    // The second damage has a place without a photo, too.
    await page.getByText('Noch einen Schaden melden').click();
    await page.getByRole('heading', { name: 'Foto aufnehmen' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await press(page, 'Ohne Foto weiter');
    await press(page, 'Ort bestätigen');
    await sendAsRoadway(page);
    const [second] = await rows('select * from reports where id = ?', [savedId(page)]);
    expect(second?.id).not.toBe(report?.id);
    expect(second?.lat).toBeCloseTo(walked.latitude, 6);
  });

  test('on a first visit whose reception goes while the camera is open, the photo waits and is taken in', async () => {
    const page = await openCapture(goodPosition);
    // Before the worker has come, which is a second later.
    await page.waitForLoadState('networkidle');
    await phone.context.setOffline(true);
    await takePhoto(page, 'Foto aufnehmen', photo);
    await page.getByText('Ohne Empfang können wir das Foto noch nicht vorbereiten').waitFor();
    await phone.context.setOffline(false);
    await tile(page, 'Fahrbahn').waitFor();
    await page.goBack();
    await keptPhoto(page).waitFor();
    expect(await page.getByText('Ohne Empfang').count()).toBe(0);
  });

  test('whose reception goes while the page still loads parts of itself, sees the first step all the same', async () => {
    const page = await openCapture(goodPosition);
    await phone.context.setOffline(true);
    await page.waitForTimeout(2_000);
    expect(await page.getByRole('button', { name: 'Foto aufnehmen' }).isVisible()).toBe(true);
    await phone.context.setOffline(false);
    await takePhoto(page, 'Foto aufnehmen', photo);
    await tile(page, 'Fahrbahn').waitFor();
  });

  test('who sends while photos from the gallery are still prepared sends all of them', async () => {
    const page = await openCapture(goodPosition);
    const large = await drawnPhoto(4000, 3000);
    const chooser = page.waitForEvent('filechooser');
    await press(page, 'Aus der Galerie wählen');
    await (await chooser).setFiles(
      Array.from({ length: 5 }, (_, i) => ({ name: `${i}.jpg`, mimeType: 'image/jpeg', buffer: large })),
    );
    await press(page, 'Weiter zum Ort');
    await press(page, 'Ort bestätigen');
    await sendAsRoadway(page);
    const kept = await rows('select id from report_photos where report_id = ?', [savedId(page)]);
    expect(kept).toHaveLength(5);
  });

  test('without a position and a photo the place comes from the search', async () => {
    const page = await openCapture();
    await press(page, 'Ohne Foto weiter');
    await searchPlace(page, 'Freienohl');
    await page.getByRole('status').filter({ hasText: 'Gewählter Ort: nahe Freienohl' }).waitFor();
    await press(page, 'Ort bestätigen');
    await tile(page, 'Müll').click();
    await page.getByRole('radio', { name: 'Scherben' }).check();
    await press(page, 'Weiter');
    await page.getByLabel('Meldung nicht veröffentlichen').check();
    await press(page, 'Meldung senden');
    await received(page);
    const [report] = await rows('select * from reports where id = ?', [savedId(page)]);
    expect(report).toMatchObject({
      category: 'waste',
      answers: '{"fault":"glass"}',
      position_source: 'address',
      accuracy_m: null,
      visibility: 'private',
    });
    expect(report?.lat).toBeCloseTo(51.375, 2);
  });

  test('a tap on the map sets the place, outside the town the neighbour is named', async () => {
    const page = await openCapture({ position: { latitude: 51.3636, longitude: 8.4, accuracy: 12 } });
    await press(page, 'Ohne Foto weiter');
    await page.getByText('sondern vermutlich in Bestwig').waitFor();
    await page.locator('.leaflet-container').click({ position: { x: 120, y: 160 } });
    await page.getByText('von Ihnen gewählt').waitFor();
    await page.getByRole('button', { name: 'Nadel' }).press('ArrowUp');
    await press(page, 'Ort bestätigen');
    await tile(page, 'Baum').waitFor();
  });

  test('above 50 metres the place is asked for, and the person confirms it', async () => {
    const page = await openCapture({ position: { ...townHall, accuracy: 120 } });
    await takePhoto(page, 'Foto aufnehmen', photo);
    await press(page, 'Weiter zum Ort');
    await page.getByText('nur auf etwa 120 m genau').waitFor();
    await press(page, 'Ort bestätigen');
    await tile(page, 'Fahrbahn').waitFor();
  });

  test('the place in a photo is only suggested, with its distance', async () => {
    const page = await openCapture({ position: { ...townHall, accuracy: 30 } });
    await takePhoto(
      page,
      'Aus der Galerie wählen',
      withExif(photo, { lat: 51.375, lng: 8.1711, takenAt: '2026:01:02 10:00:00' }),
    );
    await page.getByText('Foto gespeichert').waitFor();
    await press(page, 'Weiter zum Ort');
    await page.getByText(/Das Foto nennt einen anderen Ort, 8,\d km von hier/).waitFor();
    await page.getByText('auf 30 m genau').waitFor();
    await press(page, 'Ort des Fotos nehmen');
    await page.getByText('Ort aus dem Foto').waitFor();
  });
});

describe('photos', () => {
  test('a HEIC photo is decoded on the phone', async () => {
    const heic = await readFile(path.join(import.meta.dirname, '../fixtures/pothole.heic'));
    const page = await openCapture(goodPosition);
    await page.getByText('Ort gefunden').waitFor();
    await takePhoto(page, 'Foto aufnehmen', heic, 'image/heic');
    await sendAsRoadway(page);
    const [red = 0, green = 255] = await colourAt(savedId(page), 0.05, 0.05);
    expect(red).toBeGreaterThan(150);
    expect(green).toBeLessThan(90);
  });

  test('a photo that was cut off gets a sentence, and the report goes on without it', async () => {
    const page = await openCapture(goodPosition);
    await takePhoto(page, 'Foto aufnehmen', photo.subarray(0, Math.floor(photo.length / 2)));
    await page.getByText('Dieses Foto lässt sich nicht lesen').waitFor();
    expect(await page.getByRole('button', { name: 'Ohne Foto weiter' }).isVisible()).toBe(true);
  });

  test('Escape asks once before what was painted is lost', async () => {
    const page = await openCapture();
    await takePhoto(page, 'Foto aufnehmen', photo);
    await page.getByRole('button', { name: /Unkenntlich machen/ }).click();
    const dialog = page.locator('dialog.bw-paint[open]');
    await dialog.waitFor();
    const area = await page.locator('dialog.bw-paint canvas').boundingBox();
    await page.mouse.click((area?.x ?? 0) + 60, (area?.y ?? 0) + 60);
    await page.getByText('1 Stelle übermalt').waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await page.getByText('Noch nicht übernommen.').waitFor();
    expect(await dialog.count()).toBe(1);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  test('what is painted over is gone from the photo that is sent', async () => {
    const page = await openCapture({ position: { ...townHall, accuracy: 30 } });
    await takePhoto(page, 'Foto aufnehmen', photo);
    await page.getByText('Foto gespeichert').waitFor();
    await press(page, /Unkenntlich machen/);
    await page.getByRole('radio', { name: 'schwärzen' }).check();
    const box = await page.locator('.bw-paint canvas').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 20, { steps: 4 });
    await page.mouse.up();
    await press(page, 'Übernehmen');
    await page.getByText('Foto gespeichert').waitFor();
    await press(page, 'Weiter zum Ort');
    await press(page, 'Ort bestätigen');
    await sendAsRoadway(page);
    const painted = await colourAt(savedId(page), 0.1, 0.07);
    expect(Math.max(...painted)).toBeLessThan(40);
    const beside = await colourAt(savedId(page), 0.1, 0.4);
    expect(beside[0]).toBeGreaterThan(200);
  });

  test('a 12-megapixel photo arrives, 2048 pixels wide; how long that takes is a row of the bench', async () => {
    const page = await openCapture(goodPosition);
    await page.getByText('Ort gefunden').waitFor();
    const large = await sharp(photo).resize(4000, 3000, { fit: 'fill' }).jpeg({ quality: 85 }).toBuffer();
    const file = path.join(phone.profile, 'photo.jpg');
    await writeFile(file, large);
    await takePhoto(page, 'Foto aufnehmen', file);
    await sendAsRoadway(page);
    const [stored] = await rows('select width, height from report_photos where report_id = ?', [
      savedId(page),
    ]);
    expect(stored).toMatchObject({ width: 2048, height: 1536 });
  });
});

describe('nothing is lost', () => {
  test('the browser is killed after the photo: the draft is there again', async () => {
    const page = await openCapture({ position: { ...townHall, accuracy: 30 } });
    await takePhoto(page, 'Foto aufnehmen', photo);
    await page.getByText('Foto gespeichert').waitFor();
    await phone.context.close();
    phone = await openPhone({ profile: phone.profile });
    const again = await phone.context.newPage();
    await again.goto(`${server.url}/report`);
    await again.getByText('Foto gespeichert').waitFor();
    expect(await again.getByRole('img', { name: 'Ihr Foto 1' }).count()).toBe(1);
  });

  test('the browser’s back button walks through the steps and keeps everything', async () => {
    const page = await openCapture();
    await press(page, 'Ohne Foto weiter');
    await searchPlace(page, 'Grevenstein');
    await press(page, 'Ort bestätigen');
    await tile(page, 'Glätte').click();
    await press(page, 'Weiter');
    await page.getByLabel(/Was sollten wir noch wissen/).fill('Treppe vereist');
    await page.goBack();
    expect(await page.getByRole('radio', { name: 'Glätte' }).isChecked()).toBe(true);
    await page.goBack();
    await page.getByText('Grevenstein').first().waitFor();
    await page.goForward();
    await page.goForward();
    expect(await page.getByLabel(/Was sollten wir noch wissen/).inputValue()).toBe('Treppe vereist');
  });

  test('a draft that is kept stands among the reports and leads back to where it was left', async () => {
    const page = await openCapture({}, '/outbox');
    await page.getByText('Noch keine Meldung').waitFor();
    await page.goto(`${server.url}/report`);
    await takePhoto(page, 'Foto aufnehmen', photo);
    await page.getByText('Foto gespeichert').waitFor();
    await press(page, 'Abbrechen');
    await press(page, 'Entwurf behalten');
    await page.waitForURL(`${server.url}/`);
    await page.goto(`${server.url}/outbox`);
    const row = page.getByRole('link', { name: /Entwurf fortsetzen/ });
    await row.waitFor();
    expect(await page.getByText('Noch keine Meldung').count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    await row.click();
    await page.getByText('Foto gespeichert').waitFor();
  });

  test('leaving asks: the draft can be kept or deleted', async () => {
    const page = await openCapture();
    await takePhoto(page, 'Foto aufnehmen', photo);
    await page.getByText('Foto gespeichert').waitFor();
    await press(page, 'Abbrechen');
    await press(page, 'Entwurf löschen');
    await page.waitForURL(`${server.url}/`);
    await page.goto(`${server.url}/report`);
    await page.getByRole('button', { name: 'Foto aufnehmen' }).waitFor();
    expect(await page.getByText('Foto gespeichert').count()).toBe(0);
  });
});

describe('for everybody', () => {
  test.each(['finger', 'key'] as const)(
    'what is pressed (%s) before the scripts are there is done as soon as they are, and the focus goes along',
    async (by) => {
      const { page, letGo } = await openEarly();
      const button = page.getByRole('button', { name: 'Ohne Foto weiter' });
      await (by === 'key' ? button.press('Enter') : button.click());
      letGo();
      await page.getByRole('combobox').waitFor();
      await page.waitForFunction(() => document.activeElement?.textContent === 'Wo ist der Schaden?');
    },
  );

  test('the camera opens before the scripts are there, and the photo is taken in when they are', async () => {
    const { page, letGo } = await openEarly(goodPosition);
    const opened: number[] = [];
    page.on('filechooser', () => opened.push(1));
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Foto aufnehmen' }).click();
    await (await chooser).setFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: photo });
    letGo();
    await keptPhoto(page).waitFor();
    expect(opened).toHaveLength(1);
  });

  test('letters typed while the styles of the map are on their way are all there', async () => {
    const page = await openCapture();
    await page.getByRole('button', { name: 'Ohne Foto weiter' }).waitFor();
    let letGo = () => {};
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const held: string[] = [];
    await phone.context.route('**/_next/static/css/*', async (route) => {
      const styles = await route.fetch();
      if ((await styles.text()).includes('.leaflet-pane')) {
        held.push(route.request().url());
        await gate;
      }
      await route.fulfill({ response: styles });
    });
    await press(page, 'Ohne Foto weiter');
    await expect.poll(() => held.length).toBeGreaterThan(0);
    await page.getByRole('combobox').pressSequentially('Freienohl');
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('combobox').inputValue()).toBe('Freienohl');
    letGo();
    await page.locator('.leaflet-container').waitFor();
    expect(await page.locator('.leaflet-container').evaluate((map) => getComputedStyle(map).overflow)).toBe(
      'hidden',
    );
  });

  test('all of it works with the keyboard alone', async () => {
    const page = await openCapture();
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 40; presses += 1) {
        const focused = await page.evaluate(() =>
          document.activeElement?.matches('a, button') ? document.activeElement.textContent : '',
        );
        if (focused?.includes(name)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`"${name}" is not reached by Tab`);
    };
    await page.getByRole('button', { name: 'Ohne Foto weiter' }).waitFor();
    await tabTo('Ohne Foto weiter');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Wo ist der Schaden?');
    await page.getByRole('combobox').focus();
    await page.keyboard.type('Freienohl');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('von Ihnen gewählt').waitFor();
    await tabTo('Ort bestätigen');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Was ist beschädigt?');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await tabTo('Weiter');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Alles richtig?');
    await tabTo('Meldung senden');
    await page.keyboard.press('Enter');
    await received(page);
  });

  test('what is missing is named first, and the list leads there', async () => {
    const page = await openCapture();
    await press(page, 'Ohne Foto weiter');
    await press(page, 'Ort bestätigen');
    const summary = page.getByRole('alert').filter({ hasText: 'Bitte prüfen Sie 1 Angabe' });
    await summary.waitFor();
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await page.title()).toMatch(/^Fehler:/);
    await summary.getByRole('link').click();
    await expect
      .poll(() => page.getByRole('combobox').evaluate((box) => box === document.activeElement))
      .toBe(true);
  });

  test.each([
    ['light', 360],
    ['dark', 360],
    ['light', 320],
  ])('every step passes axe and does not scroll sideways (%s, %d px)', async (theme, width) => {
    const page = await openCapture({
      dark: theme === 'dark',
      viewport: { width, height: 700 },
      position: { ...townHall, accuracy: 60 },
    });
    const check = async (step: string) => {
      const violations = await axeViolations(page);
      expect(
        violations.map(({ id, nodes }) => `${step}: ${id} ${nodes[0]?.html}`),
        step,
      ).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, `${step} scrolls sideways`).toBeLessThanOrEqual(0);
    };
    await page.getByRole('button', { name: 'Foto aufnehmen' }).waitFor();
    await check('first');
    await takePhoto(page, 'Foto aufnehmen', photo);
    await page.getByText('Foto gespeichert').waitFor();
    await check('photo');
    await press(page, /Unkenntlich machen/);
    await page.getByRole('button', { name: 'Übernehmen' }).waitFor();
    await check('paint');
    await press(page, 'Übernehmen');
    await press(page, 'Weiter zum Ort');
    await page.locator('.leaflet-marker-icon').first().waitFor();
    await check('place');
    await press(page, 'Ort bestätigen');
    await tile(page, 'Fahrbahn').click();
    await check('kind');
    await press(page, 'Weiter');
    await page.getByRole('heading', { name: 'Alles richtig?' }).waitFor();
    await check('send');
    await press(page, 'Meldung senden');
    await received(page);
    await check('sent');
  });

  test('without JavaScript the way leads to the plain form', async () => {
    const page = await openCapture({ javaScript: false });
    expect(await page.getByRole('link', { name: 'Zum einfachen Formular' }).getAttribute('href')).toBe(
      '/report/plain',
    );
  });
});

test('after one visit to the start page, without reception: a danger with a HEIC photo goes out by itself', async () => {
  const heic = await readFile(path.join(import.meta.dirname, '../fixtures/pothole.heic'));
  const page = await openCapture(goodPosition, '/');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => localStorage.getItem('buergerweg.duty') !== null);
  await page.waitForTimeout(500);
  await server.kill();
  await page.goto(`${server.url}/report`);
  await takePhoto(page, 'Foto aufnehmen', heic, 'image/heic');
  await tile(page, 'Fahrbahn').click();
  await page.getByRole('radio', { name: 'ja, gefährlich' }).check();
  await page.getByText('Im Moment liest niemand mit').waitFor();
  await press(page, 'Weiter');
  await press(page, 'Meldung senden');
  await page.getByRole('heading', { name: 'Gespeichert', exact: true }).waitFor();
  await page.getByText('Öffnen Sie dazu diese App noch einmal').waitFor();
  const id = savedId(page);
  await server.start();
  await page.goto(`${server.url}/outbox`);
  const photos = () => rows('select count(*) as n from report_photos where report_id = ?', [id]);
  await expect.poll(async () => (await photos())[0]?.n, { timeout: 60_000 }).toBe(1);
});

test('with the server dead the whole capture works and the report goes out when it is back', async () => {
  const page = await openCapture({ position: { ...townHall, accuracy: 30 } });
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForTimeout(500);
  await server.kill();
  await page.goto(`${server.url}/report`);
  await takePhoto(page, 'Foto aufnehmen', photo);
  await page.getByText('Foto gespeichert').waitFor();
  await press(page, 'Weiter zum Ort');
  await page.getByText('auf 30 m genau').waitFor();
  await press(page, 'Ort bestätigen');
  await tile(page, 'Fahrbahn').click();
  await press(page, 'Weiter');
  await press(page, 'Meldung senden');
  await page.getByRole('heading', { name: 'Gespeichert', exact: true }).waitFor();
  await page.getByText('Die Stadt hat die Meldung noch nicht.').waitFor();
  const id = savedId(page);
  await page.getByRole('link', { name: 'Meldung ändern' }).click();
  await page.getByRole('textbox', { name: 'Was sollten wir noch wissen?' }).fill('Mitten auf der Straße');
  await press(page, 'Änderung speichern');
  await page.getByRole('heading', { name: 'Gespeichert', exact: true }).waitFor();
  await server.start();
  await page.reload();
  await received(page);
  const found = await rows('select count(*) as photos from report_photos where report_id = ?', [id]);
  expect(found[0]?.photos).toBe(1);
  const written = await rows('select description from reports where id = ?', [id]);
  expect(written[0]?.description).toBe('Mitten auf der Straße');
});
