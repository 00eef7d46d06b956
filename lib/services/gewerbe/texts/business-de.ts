import { town } from '@/lib/town';
import { personDe } from './person-de';
import { place } from './place';

const kinds = {
  industry: 'Industrie',
  craft: 'Handwerk',
  trade: 'Handel',
  other: 'Sonstiges, zum Beispiel Dienst\u00adleistung',
};

/** Texts of the steps about the business that all three notifications share. German is the source. */
export const businessDe = {
  site: {
    title: 'Ihr Betrieb',
    heading: 'Wo ist Ihr Betrieb?',
    intro: `Die Betriebsstätte liegt in ${town.name}. Das kann auch Ihre Wohnung sein.`,
    fields: {
      siteStreet: { label: 'Straße' },
      siteHouseNumber: { label: 'Hausnummer' },
      sitePostcode: {
        label: 'Postleitzahl',
        missing: 'Bitte geben Sie 5 Ziffern ein, zum Beispiel 59872.',
      },
      businessName: {
        label: 'Name des Geschäfts',
        hint: 'Wie es auf dem Schild steht, wenn es anders heißt als Sie oder die Firma.',
      },
    },
  },
  place: {
    title: 'Art des Standorts',
    heading: 'Was ist an diesem Ort?',
    fields: {
      siteKind: {
        label: 'Standort',
        options: {
          head: {
            label: 'Haupt\u00adniederlassung',
            hint: 'Ihr einziger oder wichtigster Standort. Im Zweifel wählen Sie das.',
          },
          branch: { label: 'Zweig\u00adniederlassung', hint: 'Selbständiger Teil, im Register eingetragen.' },
          dependent: {
            label: 'Unselbständige Zweigstelle',
            hint: 'Filiale, Lager oder Büro neben dem Hauptsitz.',
          },
        },
      },
      agentFirstName: {
        label: 'Vornamen der Person, die hier leitet',
        hint: 'Vertretungsberechtigte Person oder Betriebsleitung. Leiten Sie selbst, tragen Sie sich ein.',
        short: 'Leitung: Vornamen',
      },
      agentLastName: { label: 'Familienname der Person, die hier leitet', short: 'Leitung: Familienname' },
    },
  },
  head: {
    title: 'Haupt\u00adniederlassung',
    heading: 'Wo ist die Hauptniederlassung?',
    fields: place('head', personDe.home.fields),
  },
  business: {
    title: 'Umfang',
    heading: 'Wie groß ist der Betrieb?',
    fields: {
      isSideBusiness: {
        label: 'Ist es (vorerst) ein Nebenerwerb?',
        hint: 'Ja, wenn Sie vor allem von etwas anderem leben.',
        short: 'Nebenerwerb',
      },
      fullTime: { label: 'Beschäftigte in Vollzeit', hint: 'Ohne Sie selbst. Niemand? Schreiben Sie 0.' },
      partTime: { label: 'Beschäftigte in Teilzeit', hint: 'Ohne Sie selbst. Niemand? Schreiben Sie 0.' },
      isPublic: {
        label: 'Ist die öffentliche Hand beteiligt?',
        hint: 'Ja, wenn Bund, Land, Kreis oder Gemeinde Anteile halten. Meistens: Nein.',
        short: 'Öffentliche Hand beteiligt',
      },
      specials: {
        label: 'Gehört das dazu?',
        hint: 'Wählen Sie aus, was zutrifft.',
        short: 'Automaten, Reisegewerbe',
        options: {
          vending: 'Automaten aufstellen',
          itinerant: 'Reisegewerbe (von Ort zu Ort, ohne Bestellung)',
        },
      },
    },
  },
  activity: {
    title: 'Tätigkeit',
    heading: 'Was machen Sie genau?',
    fields: {
      activity: {
        label: 'Ihre Tätigkeit',
        hint: 'Das Wichtigste zuerst. Zum Beispiel „Einzelhandel mit Fahrrädern, Reparatur von Fahrrädern“.',
        missing: 'Bitte beschreiben Sie, was Sie tun, zum Beispiel „Einzelhandel mit Fahrrädern“.',
      },
      kinds: {
        label: 'Wozu gehört das?',
        hint: 'Sie können mehreres wählen.',
        short: 'Art des Betriebs',
        options: kinds,
      },
    },
  },
  permission: {
    title: 'Erlaubnis',
    heading: 'Brauchen Sie eine Erlaubnis?',
    intro:
      'Eine Erlaubnis brauchen zum Beispiel Gaststätten mit Alkohol, Makler, Bewachung, Spielgeräte, Taxi, Güterverkehr, Zeitarbeit und Apotheken.',
    fields: {
      permission: {
        label: 'Erlaubnis',
        options: {
          notNeeded: 'Ich brauche keine',
          granted: 'Ich habe sie',
          missing: 'Ich habe sie noch nicht',
        },
      },
      permissionDate: { label: 'Erlaubnis vom', hint: 'Datum, das auf der Erlaubnis steht.' },
      permissionAuthority: { label: 'Behörde, die sie erteilt hat', short: 'Behörde' },
      hasCraftCard: {
        label: 'Haben Sie die Handwerkskarte?',
        hint: 'Auch die Gewerbekarte zählt. Sie laden sie später hoch.',
        short: 'Handwerkskarte',
      },
      craftCardDate: { label: 'Handwerkskarte vom' },
      craftChamber: { label: 'Handwerkskammer', hint: 'Zum Beispiel „Handwerkskammer Südwestfalen“.' },
    },
  },
};
