import { town } from '@/lib/town';
import { changeEntries, sameEntry } from '../gewerbe/entries';
import { businessDe } from '../gewerbe/texts/business-de';
import { hintsDe, problemsDe, recipientsDe, statesDe, transitionsDe } from '../gewerbe/texts/common-de';
import { personDe } from '../gewerbe/texts/person-de';
import { place } from '../gewerbe/texts/place';

export const de = {
  title: 'Gewerbe ummelden',
  entries: sameEntry(changeEntries, { title: 'Gewerbe ummelden', line: '10 Minuten, 26 Euro' }),
  keywords: ['Gewerbeummeldung', 'GewA 2', 'Umzug', 'neue Tätigkeit', 'Name geändert', 'Heirat', 'erweitern'],
  what: `Sie melden, dass sich an Ihrem Gewerbe in ${town.name} etwas ändert: die Anschrift, die Tätigkeit oder Ihr Name.`,
  who: `Alle, die in ${town.name} ein Gewerbe gemeldet haben. Ziehen Sie aus einem anderen Ort hierher, melden Sie bitte an.`,
  needs: [
    'Ihre letzte Gewerbeanzeige. Haben Sie sie hier gemacht, füllen wir das Formular damit aus.',
    'Bei einem neuen Handwerk: die Handwerkskarte als Foto oder PDF',
  ],
  cost: '26,00 Euro für eine Person, 33,00 Euro für eine Firma wie eine GmbH, dazu 13,00 Euro für jede weitere vertretende Person. Hat sich nur der Name geändert, sagen wir Ihnen die Gebühr. Bitte prüfen: Die Stadt hat diese Beträge noch nicht bestätigt.',
  duration: 'Etwa 10 Minuten. Wir bescheinigen den Empfang innerhalb von drei Tagen.',
  legalBasis: '§§ 14 und 15 Gewerbeordnung',
  inPerson: 'Ihren Personalausweis oder Reisepass und die letzte Gewerbeanzeige',
  privacy:
    'Wir brauchen die Angaben, um Ihre Anzeige zu prüfen und zu bescheinigen (§ 14 Gewerbeordnung). Einen Teil geben wir an die Stellen weiter, die das Gesetz nennt; jede bekommt nur ihre Felder. Wir bewahren die Anzeige 10 Jahre nach dem Abschluss auf.',
  taskTitle: 'Ihre Ummeldung',
  declaration: 'Ich bin die Person, die hier ummeldet, und meine Angaben sind richtig und vollständig.',
  nextSteps: [
    'Wir prüfen Ihre Angaben. Fehlt etwas, schreiben wir Ihnen ins Postfach.',
    'Sie bekommen die Empfangsbescheinigung in Ihr Postfach.',
    'Das Finanzamt und die anderen Stellen erfahren es von uns.',
  ],
  steps: {
    occasion: {
      title: 'Was ist passiert?',
      heading: 'Was hat sich geändert?',
      fields: {
        changeReasons: {
          label: 'Änderung',
          hint: 'Sie können mehreres wählen.',
          options: {
            relocation: `Ich bin innerhalb von ${town.name} umgezogen`,
            activity: 'Ich mache etwas Neues oder etwas mehr',
            name: 'Mein Name oder der Name der Firma ist anders',
            fromElsewhere: `Ich bin aus einem anderen Ort nach ${town.name} gezogen`,
            toElsewhere: `Ich ziehe mit dem Betrieb aus ${town.name} weg`,
            legalForm: 'Mein Betrieb bekommt eine andere Rechtsform',
          },
          missing: 'Bitte wählen Sie, was sich geändert hat.',
        },
      },
    },
    ...personDe,
    person: {
      ...personDe.person,
      fields: {
        ...personDe.person.fields,
        formerName: { label: 'Bisheriger Name', hint: 'Wie er auf der letzten Gewerbeanzeige steht.' },
      },
    },
    ...businessDe,
    site: { ...businessDe.site, intro: `Nach einem Umzug: die neue Anschrift in ${town.name}.` },
    former: {
      title: 'Bisherige Anschrift',
      heading: 'Wo war der Betrieb vorher?',
      fields: place('former', personDe.home.fields),
    },
    activity: {
      title: 'Tätigkeit',
      heading: 'Was machen Sie genau?',
      fields: {
        activityNew: {
          label: 'Was ist neu?',
          hint: 'Zum Beispiel „Verleih von Fahrrädern“.',
          short: 'Neue Tätigkeit',
          missing: 'Bitte beschreiben Sie, was neu ist, zum Beispiel „Verleih von Fahrrädern“.',
        },
        activityKept: {
          label: 'Was machen Sie weiterhin?',
          hint: 'Das Wichtigste zuerst. Zum Beispiel „Einzelhandel mit Fahrrädern“.',
          short: 'Weiterhin ausgeübt',
          missing: 'Bitte beschreiben Sie, was bleibt, zum Beispiel „Einzelhandel mit Fahrrädern“.',
        },
      },
    },
    permission: {
      ...businessDe.permission,
      heading: 'Braucht die neue Tätigkeit eine Erlaubnis?',
      fields: {
        isCraft: { label: 'Ist die neue Tätigkeit ein Handwerk?', short: 'Handwerk' },
        ...businessDe.permission.fields,
      },
    },
    change: {
      title: 'Datum',
      heading: 'Seit wann gilt das?',
      fields: {
        changeDate: {
          label: 'Tag der Änderung',
          missing: 'Bitte geben Sie Tag, Monat und Jahr an, zum Beispiel 01.12.2026.',
        },
      },
    },
  },
  problems: problemsDe,
  hints: hintsDe,
  attachments: {
    craftCard: {
      label: 'Handwerkskarte',
      hint: 'Vorder- und Rückseite. Name, Handwerk und Datum müssen lesbar sein.',
    },
    registerExtract: {
      label: 'Registerauszug mit Übersetzung',
      hint: 'Der Auszug aus dem ausländischen Register, übersetzt ins Deutsche.',
    },
    permission: { label: 'Erlaubnis', hint: 'Alle Seiten. Damit geht es schneller.' },
    nameProof: { label: 'Nachweis des neuen Namens', hint: 'Zum Beispiel Ihr neuer Ausweis.' },
    residence: { label: 'Aufenthaltstitel', hint: 'Beide Seiten und das Zusatzblatt.' },
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
    fromElsewhere: {
      title: 'Sie brauchen nur eine Anmeldung',
      text: `Wer aus einem anderen Ort nach ${town.name} zieht, meldet hier an. Im alten Ort müssen Sie nichts abmelden.`,
      action: 'Gewerbe anmelden',
    },
    toElsewhere: {
      title: 'Bitte melden Sie am neuen Ort an',
      text: `Die Stadt oder Gemeinde, in die Sie ziehen, nimmt Ihre Anmeldung entgegen. In ${town.name} müssen Sie nichts abmelden.`,
    },
    legalForm: {
      title: 'Eine neue Rechtsform braucht eine Anmeldung',
      text: 'Melden Sie den Betrieb in der neuen Rechtsform an und den alten ab. Mit der Anmeldung fangen Sie an.',
      action: 'Gewerbe anmelden',
    },
  },
};
