import type { Page } from 'playwright-core';
import { plantReport } from '../helpers/phone-outbox';
import type { Person, Town } from './prepare';

interface Screen {
  readonly name: string;
  readonly as?: Person;
  readonly open: (page: Page, town: Town) => Promise<void>;
}

const at = (path: string) => async (page: Page, town: Town) => {
  await page.goto(town.url + path, { waitUntil: 'networkidle' });
};

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

/** With a good position a photo leads straight to the kind; place and photo can be changed from there. */
const kindStep = async (page: Page, town: Town) => {
  await at('/report')(page, town);
  await page.getByText('Ort gefunden').waitFor();
  await page.locator('input[type=file]').first().setInputFiles(town.photo);
  await page.getByRole('heading', { name: 'Was ist beschädigt?' }).waitFor();
};
const photoStep = async (page: Page, town: Town) => {
  await kindStep(page, town);
  await page.getByText('Foto ändern').click();
  await page.getByText('Foto gespeichert').first().waitFor();
};
const placeStep = async (page: Page, town: Town) => {
  await kindStep(page, town);
  await page.getByText('Ort ändern').click();
  await page.getByRole('button', { name: 'Ort bestätigen' }).waitFor();
  await page.waitForTimeout(1500);
};
const sendStep = async (page: Page, town: Town) => {
  await kindStep(page, town);
  await page.getByRole('radio', { name: /Schlagloch/ }).check();
  await page.locator('.bw-dock .kern-btn--primary').click();
  await page.getByRole('heading', { name: 'Alles richtig?' }).waitFor();
};

/** A step of the application for using a street; the draft stays the citizen's from picture to picture. */
const spaceStep = (step: string) => async (page: Page, town: Town) => {
  await at('/services/sondernutzung')(page, town);
  const begin = page.getByRole('button', { name: 'Jetzt beginnen' });
  if (await begin.isVisible()) {
    await begin.click();
    await page.waitForURL(/\/form/);
  }
  await page.waitForLoadState('networkidle');
  await at(`/services/sondernutzung/form/${step}`)(page, town);
};
const spaceKinds = async (page: Page, town: Town) => {
  await spaceStep('what')(page, town);
  await page.getByRole('radio', { name: /^Gerüst/ }).check();
  await page.getByLabel('Höhe').fill('8,5');
};
/** The step of the place, whose questions hang on the kind of use. */
const spaceWhere = async (page: Page, town: Town) => {
  await spaceKinds(page, town);
  await press(page, 'Weiter');
  await page.getByRole('heading', { name: 'Wann brauchen Sie die Fläche?' }).waitFor();
  await spaceStep('where')(page, town);
  await page.getByRole('textbox', { name: 'Straße oder Platz' }).fill('Steinstraße');
  await page.getByLabel('Länge').fill('18');
  await page.getByLabel('Breite', { exact: false }).first().fill('2,5');
  await page.getByRole('radio', { name: 'Gehweg' }).check();
  await page.getByLabel('Wie breit bleibt der Gehweg frei?').fill('1,2');
};

/** An organisation of the citizen's, made when it is first asked for. */
const organisation = async (page: Page, town: Town) => {
  await at('/account/organisations')(page, town);
  const known = page.getByRole('link', { name: /Bäckerei Korte GmbH/ });
  if ((await known.count()) > 0) {
    await known.click();
  } else {
    await page.getByLabel('Name der Organisation').fill('Bäckerei Korte GmbH');
    await press(page, 'Organisation anlegen');
  }
  await page.getByRole('heading', { name: 'Wer dazugehört' }).waitFor();
};
/** Opens the link that the page shows once, as somebody else. */
const followLink = async (page: Page, town: Town, person: Person | null) => {
  const link = (await page.locator('.st-link').first().textContent()) ?? '';
  await page.context().clearCookies();
  if (person) await page.context().addCookies([...town.sessions[person].cookies]);
  await at(new URL(link).pathname)(page, town);
};
const enterCarer = async (page: Page, town: Town) => {
  await at('/staff/accounts/representatives/new')(page, town);
  const otto = { firstName: 'Otto', lastName: 'Still', birthDate: '02.05.1941', street: 'Steinstraße' };
  const address = { houseNumber: '12', postcode: '59872', city: 'Meschede' };
  for (const [id, value] of Object.entries({ ...otto, ...address })) await page.fill(`#${id}`, value);
  await page.check('#services');
};

/** Every screen, in the order a citizen, a crew and the office meet them. */
export const screens: readonly Screen[] = [
  { name: 'start', open: at('/') },
  { name: 'start-english', open: at('/en') },
  { name: 'capture', open: at('/report') },
  { name: 'capture-photo', open: photoStep },
  { name: 'capture-place', open: placeStep },
  { name: 'capture-kind', open: kindStep },
  { name: 'capture-send', open: sendStep },
  {
    name: 'capture-sent',
    open: async (page, town) => {
      await sendStep(page, town);
      await press(page, 'Meldung senden');
      await page.waitForTimeout(2500);
    },
  },
  {
    name: 'outbox-waiting',
    open: async (page, town) => {
      await page.route('**/api/reports/*', (route) => route.abort());
      await sendStep(page, town);
      await press(page, 'Meldung senden');
      await page.waitForTimeout(1500);
      await at('/outbox')(page, town);
    },
  },
  { name: 'report-plain', open: at('/report/plain') },
  { name: 'outbox-empty', open: at('/outbox') },
  { name: 'follow', open: (page, town) => at(town.followUrl)(page, town) },
  { name: 'follow-code', open: at('/follow') },
  { name: 'map', open: at('/map') },
  {
    name: 'map-works',
    open: async (page, town) => {
      await at('/map?bbox=8.272,51.346,8.296,51.355&zoom=15&works=1')(page, town);
      // By key: one may lie half under the other.
      await page.locator('.bw-works').first().press('Enter');
      await page.waitForTimeout(1000);
    },
  },
  { name: 'map-list', open: at('/map/list') },
  { name: 'map-list-works', open: at('/map/list?works=1') },
  {
    name: 'report-public',
    open: async (page, town) => {
      await at('/map/list')(page, town);
      await page.locator('main a.bw-report').first().click();
      await page.waitForLoadState('networkidle');
    },
  },
  { name: 'documents', open: at('/documents') },
  {
    name: 'documents-answer',
    open: async (page, town) => {
      await at('/documents')(page, town);
      await page.fill('#number', 'L01X00T47');
      await press(page, 'Stand anzeigen');
      await page.waitForURL(/\/documents\/result\//);
      await page.waitForLoadState('networkidle');
    },
  },
  { name: 'documents-pickup', open: at('/documents/pickup') },
  { name: 'pay', open: (page, town) => at(town.payPath)(page, town) },
  { name: 'paper', open: (page, town) => at(`/pruefen/${town.paperCode}`)(page, town) },
  { name: 'paper-code', open: at('/pruefen') },
  { name: 'services', open: at('/services') },
  { name: 'space-service', open: at('/services/sondernutzung') },
  { name: 'space-consultation', open: (page, town) => at(town.consultationPath)(page, town) },
  {
    name: 'staff-space-case',
    as: 'staff',
    open: (page, town) => at(`/staff/applications/${town.spaceCaseId}`)(page, town),
  },
  { name: 'space-kinds', as: 'citizen', open: spaceKinds },
  {
    name: 'space-area',
    as: 'citizen',
    open: async (page, town) => {
      await spaceWhere(page, town);
      await press(page, 'Rechteck aus Länge und Breite');
      await page.getByText('4 Ecken, 45 m²').waitFor();
      await page.locator('.sp-draw__map').scrollIntoViewIfNeeded();
      await page.waitForTimeout(1500);
    },
  },
  {
    name: 'space-walkway',
    as: 'citizen',
    open: async (page, town) => {
      await spaceWhere(page, town);
      await page.locator('.sp-walkway').scrollIntoViewIfNeeded();
      await page.mouse.wheel(0, 300);
    },
  },
  { name: 'service', open: at('/services/gewerbe-anmeldung') },
  { name: 'service-situations', open: at('/services/gewerbe') },
  { name: 'service-tasks', as: 'citizen', open: at('/services/gewerbe-anmeldung/form') },
  { name: 'service-step', as: 'citizen', open: at('/services/gewerbe-anmeldung/form/managers') },
  { name: 'service-review', as: 'citizen', open: at('/services/gewerbe-anmeldung/form/review') },
  { name: 'services-mine', as: 'citizen', open: at('/services/mine') },
  {
    name: 'service-case',
    as: 'citizen',
    open: (page, town) => at(`/services/case/${town.applicationId}`)(page, town),
  },
  { name: 'account-fees', as: 'citizen', open: at('/account/fees') },
  { name: 'feedback', open: at('/feedback') },
  { name: 'mailbox', open: at('/mailbox') },
  { name: 'mailbox-list', as: 'citizen', open: at('/mailbox') },
  { name: 'mailbox-new', as: 'citizen', open: at('/mailbox/new') },
  {
    name: 'mailbox-decision',
    as: 'citizen',
    open: (page, town) => at(`/mailbox/${town.mail.waitingThread}`)(page, town),
  },
  {
    name: 'mailbox-opened',
    as: 'citizen',
    open: (page, town) => at(`/mailbox/${town.mail.openedThread}`)(page, town),
  },
  {
    name: 'mailbox-thread',
    as: 'citizen',
    open: (page, town) => at(`/mailbox/${town.mail.caseThread}`)(page, town),
  },
  {
    name: 'mailbox-attach',
    as: 'citizen',
    open: async (page, town) => {
      await at(`/mailbox/${town.mail.caseThread}`)(page, town);
      await page.locator('.mb-attach > summary').click();
      await page.locator('#file').setInputFiles(town.photo);
      await page.fill('#body', 'Hier ist noch eines.');
      await page.getByText('Entwurf gespeichert').waitFor();
    },
  },
  { name: 'notifications', as: 'citizen', open: at('/account/notifications') },
  { name: 'imprint', open: at('/legal/imprint') },
  { name: 'privacy', open: at('/legal/privacy') },
  { name: 'accessibility', open: at('/legal/accessibility') },
  { name: 'easy-language', open: at('/legal/easy-language') },
  { name: 'sign-in', open: at('/account/sign-in') },
  { name: 'account', as: 'crew', open: at('/account') },
  { name: 'sign-up', open: at('/account/new') },
  { name: 'recover', open: at('/account/recover') },
  { name: 'security', as: 'crew', open: at('/account/security') },
  { name: 'representatives', as: 'crew', open: at('/account/representatives') },
  {
    name: 'account-reports',
    as: 'citizen',
    open: async (page, town) => {
      await sendStep(page, town);
      await press(page, 'Meldung senden');
      await page.waitForTimeout(2500);
      await at('/account/reports')(page, town);
    },
  },
  {
    name: 'sign-out-waiting',
    as: 'citizen',
    open: async (page, town) => {
      await page.route('**/api/reports/*', (route) => route.abort());
      await at('/outbox')(page, town);
      const me = await page.evaluate(async () => (await fetch('/api/me')).json());
      await plantReport(page, 'Schlagloch', me.id);
      await at('/account')(page, town);
      await press(page, 'Abmelden');
      await page.getByRole('button', { name: 'Trotzdem abmelden' }).waitFor();
    },
  },
  { name: 'staff-accounts', as: 'staff', open: at('/staff/accounts') },
  {
    name: 'representatives-join',
    as: 'crew',
    open: async (page, town) => {
      await at('/account/representatives')(page, town);
      await page.getByLabel('Gewerbe anmelden').check();
      await press(page, 'Link für die Vertretung zeigen');
      await followLink(page, town, 'citizen');
    },
  },
  { name: 'organisation', as: 'citizen', open: organisation },
  {
    name: 'organisation-join',
    as: 'citizen',
    open: async (page, town) => {
      await organisation(page, town);
      await press(page, 'Einladungslink zeigen');
      await page.locator('.st-link').waitFor();
      await followLink(page, town, 'crew');
    },
  },
  {
    name: 'set-password',
    as: 'admin',
    open: async (page, town) => {
      await at('/admin')(page, town);
      await page.fill('#login', `neu-${Date.now()}@example.org`);
      await press(page, 'Konto anlegen und Link zeigen');
      await page.locator('.st-link').waitFor();
      await followLink(page, town, null);
    },
  },
  { name: 'staff-represent', as: 'staff', open: at('/staff/accounts/representatives/new') },
  {
    name: 'staff-represent-refused',
    as: 'staff',
    open: async (page, town) => {
      await enterCarer(page, town);
      await press(page, 'Eintragen und Link zeigen');
      await page.waitForLoadState('networkidle');
    },
  },
  {
    name: 'staff-represent-sheet',
    as: 'staff',
    open: async (page, town) => {
      await enterCarer(page, town);
      await page.check('#hasSeen');
      await press(page, 'Eintragen und Link zeigen');
      await page.locator('.dd-sheet').waitFor();
    },
  },
  { name: 'staff-representatives', as: 'staff', open: at('/staff/accounts/representatives') },
  { name: 'not-found', open: at('/gibt-es-nicht') },
  { name: 'crew', as: 'crew', open: at('/crew') },
  { name: 'crew-report', as: 'crew', open: (page, town) => at(`/crew#r=${town.reportId}`)(page, town) },
  { name: 'crew-permits', as: 'crew', open: at('/crew#permits') },
  { name: 'crew-permit', as: 'crew', open: (page, town) => at(`/crew#p=${town.permitId}`)(page, town) },
  {
    name: 'crew-acceptance',
    as: 'crew',
    open: async (page, town) => {
      await at(`/crew#p=${town.overId}`)(page, town);
      await page.getByRole('heading', { name: 'Abnahme' }).scrollIntoViewIfNeeded();
      await page.mouse.wheel(0, 500);
    },
  },
  { name: 'staff', as: 'staff', open: at('/staff') },
  { name: 'staff-case', as: 'staff', open: (page, town) => at(`/staff/${town.reportId}`)(page, town) },
  { name: 'staff-new', as: 'staff', open: at('/staff/new') },
  { name: 'staff-decisions', as: 'staff', open: at('/staff/decisions') },
  {
    name: 'staff-decision',
    as: 'staff',
    open: (page, town) => at(`/staff/decisions/${town.mail.openedDecision}`)(page, town),
  },
  {
    name: 'staff-letter',
    as: 'staff',
    open: (page, town) => at(`/staff/decisions/${town.mail.letterDecision}`)(page, town),
  },
  {
    name: 'staff-thread',
    as: 'staff',
    open: (page, town) => at(`/staff/mailbox/${town.mail.caseThread}`)(page, town),
  },
  { name: 'staff-mailbox-new', as: 'staff', open: at('/staff/mailbox/new') },
  { name: 'staff-templates', as: 'staff', open: at('/staff/mailbox/templates') },
  { name: 'staff-mailbox', as: 'staff', open: at('/staff/mailbox') },
  { name: 'staff-documents', as: 'staff', open: at('/staff/documents') },
  { name: 'staff-areas', as: 'staff', open: at('/staff/areas') },
  {
    name: 'staff-application',
    as: 'staff',
    open: (page, town) => at(`/staff/applications/${town.applicationId}`)(page, town),
  },
  { name: 'staff-counter', as: 'staff', open: at('/staff/applications/new') },
  { name: 'staff-statistics', as: 'staff', open: at('/staff/applications/statistics') },
  { name: 'staff-trade', as: 'staff', open: at('/staff/trade') },
  { name: 'staff-trade-codes', as: 'staff', open: at('/staff/trade/codes?q=fahrrad') },
  {
    name: 'staff-documents-sheet',
    as: 'staff',
    open: async (page, town) => {
      await at('/staff/documents/sheet')(page, town);
      await page.fill('#number', 'L01X00T47');
    },
  },
  { name: 'staff-payments', as: 'staff', open: at('/staff/payments') },
  {
    name: 'staff-payment',
    as: 'staff',
    open: (page, town) => at(`/staff/payments/${town.feeId}`)(page, town),
  },
  { name: 'admin-tokens', as: 'admin', open: at('/admin/tokens') },
  { name: 'admin', as: 'admin', open: at('/admin') },
  { name: 'admin-departments', as: 'admin', open: at('/admin/departments') },
  { name: 'admin-log', as: 'admin', open: at('/admin/log') },
  { name: 'profile', as: 'crew', open: at('/account/profile') },
  { name: 'my-data', as: 'crew', open: at('/account/data') },
  { name: 'organisations', as: 'crew', open: at('/account/organisations') },
  { name: 'erase', as: 'citizen', open: at('/account/data/erase') },
  { name: 'authenticator', as: 'citizen', open: at('/account/authenticator') },
  { name: 'admin-text', as: 'admin', open: at('/admin/texts/privacy') },
  { name: 'admin-texts', as: 'admin', open: at('/admin/texts') },
  { name: 'admin-duty', as: 'admin', open: at('/admin/duty') },
  { name: 'admin-town', as: 'admin', open: at('/admin/town') },
  { name: 'admin-tariff', as: 'admin', open: at('/admin/tariff') },
  {
    name: 'admin-tariff-draft',
    as: 'admin',
    open: async (page, town) => {
      await at('/admin/tariff')(page, town);
      if ((await page.getByRole('link', { name: /^Bearbeiten/ }).count()) === 0)
        await press(page, 'Eigenen Tarif beginnen');
      await page
        .getByRole('link', { name: /^Bearbeiten/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'Entwurf speichern' }).waitFor();
    },
  },
  { name: 'admin-areas', as: 'admin', open: at('/admin/areas') },
  {
    name: 'admin-routing',
    as: 'admin',
    open: at('/admin/routing?kind=roadway&road=L+740'),
  },
];
