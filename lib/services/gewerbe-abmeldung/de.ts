import { town } from '@/lib/town';
import { endEntries, sameEntry } from '../gewerbe/entries';
import { businessDe } from '../gewerbe/texts/business-de';
import { hintsDe, problemsDe, recipientsDe, statesDe, transitionsDe } from '../gewerbe/texts/common-de';
import { personDe } from '../gewerbe/texts/person-de';
import { place } from '../gewerbe/texts/place';

export const de = {
  title: 'Gewerbe abmelden',
  entries: sameEntry(endEntries, { title: 'Gewerbe abmelden', line: '5 Minuten, kostenlos' }),
  keywords: [
    'Gewerbeabmeldung',
    'GewA 3',
    'aufhören',
    'Betrieb schließen',
    'aufgeben',
    'verkaufen',
    'verpachten',
  ],
  what: `Sie melden, dass Sie Ihr Gewerbe in ${town.name} aufgeben oder jemandem übergeben.`,
  who: `Alle, die in ${town.name} ein Gewerbe gemeldet haben. Ziehen Sie nur weg, melden Sie bitte am neuen Ort an, nicht hier ab.`,
  needs: ['Ihre letzte Gewerbeanzeige. Haben Sie sie hier gemacht, füllen wir das Formular damit aus.'],
  cost: 'Die Abmeldung kostet nichts.',
  duration: 'Etwa 5 Minuten. Wir bescheinigen den Empfang innerhalb von drei Tagen.',
  legalBasis: '§§ 14 und 15 Gewerbeordnung',
  inPerson: 'Ihren Personalausweis oder Reisepass und die letzte Gewerbeanzeige',
  privacy:
    'Wir brauchen die Angaben, um Ihre Anzeige zu prüfen und zu bescheinigen (§ 14 Gewerbeordnung). Einen Teil geben wir an die Stellen weiter, die das Gesetz nennt; jede bekommt nur ihre Felder. Wir bewahren die Anzeige 10 Jahre nach dem Abschluss auf.',
  taskTitle: 'Ihre Abmeldung',
  declaration: 'Ich bin die Person, die hier abmeldet, und meine Angaben sind richtig und vollständig.',
  nextSteps: [
    'Wir prüfen Ihre Angaben. Fehlt etwas, schreiben wir Ihnen ins Postfach.',
    'Sie bekommen die Empfangsbescheinigung in Ihr Postfach.',
    'Das Finanzamt und die anderen Stellen erfahren es von uns.',
  ],
  steps: {
    occasion: {
      title: 'Was ist passiert?',
      heading: 'Was ist passiert?',
      fields: {
        endReason: {
          label: 'Grund der Abmeldung',
          options: {
            complete: 'Ich höre ganz auf',
            sold: 'Ich verkaufe den Betrieb',
            leased: 'Ich verpachte den Betrieb',
            inherited: 'Der Betrieb wird vererbt',
            partnerLeaves: 'Ich verlasse die Gesellschaft',
            legalForm: 'Der Betrieb bekommt eine andere Rechtsform',
            toElsewhere: 'Ich ziehe mit dem Betrieb in einen anderen Ort',
          },
          missing: 'Bitte wählen Sie, was passiert ist.',
        },
        endCause: {
          label: 'Warum hören Sie auf?',
          options: {
            economic: 'Es lohnt sich nicht',
            age: 'Ruhestand',
            employment: 'Neue Stelle oder anderes Gewerbe',
            personal: 'Persönliche Gründe',
            other: 'Etwas anderes',
          },
          short: 'Ursache',
        },
        successor: {
          label: 'Wer führt den Betrieb weiter?',
          hint: 'Name der Person oder der Firma.',
          short: 'Nachfolge',
        },
      },
    },
    ...personDe,
    ...businessDe,
    site: {
      ...businessDe.site,
      heading: 'Wo war Ihr Betrieb?',
      intro: `Die Anschrift in ${town.name}, die Sie abmelden.`,
    },
    business: { ...businessDe.business, heading: 'Wie groß war der Betrieb?' },
    activity: {
      ...businessDe.activity,
      heading: 'Welche Tätigkeit geben Sie auf?',
    },
    future: {
      title: 'Anderer Ort',
      heading: 'Geht es an einem anderen Ort weiter?',
      fields: {
        goesOn: {
          label: 'Arbeiten Sie an einem anderen Ort weiter?',
          hint: 'Zum Beispiel in einer Filiale, die bleibt.',
          short: 'Geht anderswo weiter',
        },
        ...place('future', personDe.home.fields),
      },
    },
    end: {
      title: 'Ende',
      heading: 'Wann hören Sie auf?',
      fields: {
        endDate: {
          label: 'Letzter Tag',
          missing: 'Bitte geben Sie Tag, Monat und Jahr an, zum Beispiel 30.11.2026.',
        },
        began: {
          label: 'Wann haben Sie begonnen?',
          hint: 'So finden wir Ihre Anmeldung schneller.',
          short: 'Beginn',
        },
      },
    },
  },
  problems: problemsDe,
  hints: hintsDe,
  attachments: {
    identity: {
      label: 'Kopie Ihres Ausweises',
      hint: 'Sie dürfen schwärzen, was wir nicht brauchen, zum Beispiel die Zugangsnummer.',
    },
  },
  recipients: recipientsDe,
  states: statesDe,
  transitions: transitionsDe,
  papers: { receipt: 'Empfangs\u00adbescheinigung' },
  exits: {
    toElsewhere: {
      title: 'Bitte melden Sie am neuen Ort an',
      text: `Die Stadt oder Gemeinde, in die Sie ziehen, nimmt Ihre Anmeldung entgegen. In ${town.name} müssen Sie nichts abmelden.`,
    },
  },
};
