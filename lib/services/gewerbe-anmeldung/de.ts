import { town } from '@/lib/town';
import { sameEntry, startEntries } from '../gewerbe/entries';
import { businessDe } from '../gewerbe/texts/business-de';
import { hintsDe, problemsDe, recipientsDe, statesDe, transitionsDe } from '../gewerbe/texts/common-de';
import { personDe } from '../gewerbe/texts/person-de';
import { place } from '../gewerbe/texts/place';

export const de = {
  title: 'Gewerbe anmelden',
  entries: {
    ...sameEntry(startEntries, { title: 'Gewerbe anmelden', line: '10 Minuten, 26 Euro' }),
    happened: { title: 'Was ist passiert?', line: 'Wir finden das richtige Formular' },
  },
  keywords: [
    'Gewerbeschein',
    'Gewerbeanmeldung',
    'GewA 1',
    'selbständig',
    'Firma gründen',
    'Laden Geschäft Kneipe Gaststätte Café Onlineshop aufmachen eröffnen',
    'Kleingewerbe Nebengewerbe',
    'Betrieb',
    'Umzug',
    'Verlegung',
  ],
  what: `Sie melden, dass Sie in ${town.name} ein Gewerbe beginnen, hierher verlegen oder übernehmen. Wir bestätigen den Empfang.`,
  who: 'Alle, die ein Gewerbe beginnen. Bei GbR, OHG und KG meldet jede Person, die die Geschäfte führt. Eine GmbH oder ein Verein meldet einmal.',
  needs: [
    'Ihren Personalausweis oder Reisepass',
    'Bei eingetragenen Firmen: Registergericht und Registernummer',
    'Bei einem Handwerk: die Handwerkskarte als Foto oder PDF',
    'In Gründung: die notarielle Urkunde und die Vollmacht der Gründerinnen und Gründer',
  ],
  cost: '26,00 Euro für eine Person, 33,00 Euro für eine Firma wie eine GmbH, dazu 13,00 Euro für jede weitere vertretende Person. Bitte prüfen: Die Stadt hat diese Beträge noch nicht bestätigt.',
  duration: 'Etwa 10 Minuten. Wir bescheinigen den Empfang innerhalb von drei Tagen.',
  legalBasis: '§§ 14 und 15 Gewerbeordnung',
  inPerson:
    'Ihren Personalausweis oder Reisepass, bei Firmen den Registerauszug, beim Handwerk die Handwerkskarte',
  privacy:
    'Wir brauchen die Angaben, um Ihre Anzeige zu prüfen und zu bescheinigen (§ 14 Gewerbeordnung). Einen Teil geben wir an die Stellen weiter, die das Gesetz nennt; jede bekommt nur ihre Felder. Wir bewahren die Anzeige 10 Jahre nach dem Abschluss auf.',
  taskTitle: 'Ihre Anmeldung',
  declaration: 'Ich bin die Person, die hier anmeldet, und meine Angaben sind richtig und vollständig.',
  nextSteps: [
    'Wir prüfen Ihre Angaben. Fehlt etwas, schreiben wir Ihnen ins Postfach.',
    'Sie bekommen die Empfangsbescheinigung in Ihr Postfach.',
    'Das Finanzamt und die anderen Stellen erfahren es von uns. Sie müssen sie nicht selbst anschreiben.',
  ],
  steps: {
    occasion: {
      title: 'Was ist passiert?',
      heading: 'Was ist passiert?',
      fields: {
        startReason: {
          label: 'Grund der Anmeldung',
          options: {
            new: 'Ich fange neu an, auch mit einer weiteren Filiale',
            relocation: `Ich ziehe mit meinem Betrieb nach ${town.name}`,
            bought: 'Ich kaufe einen Betrieb',
            leased: 'Ich pachte einen Betrieb',
            inherited: 'Ich erbe einen Betrieb',
            partnerJoins: 'Ich steige in eine Gesellschaft ein',
            legalForm: 'Mein Betrieb bekommt eine andere Rechtsform',
            transformation: 'Die Firma wird nach dem Umwandlungs\u00adgesetz umgewandelt',
          },
          missing: 'Bitte wählen Sie, was passiert ist.',
        },
      },
    },
    ...personDe,
    ...businessDe,
    former: {
      title: 'Bisheriger Betrieb',
      heading: 'Wo war der Betrieb vorher?',
      intro:
        'Ziehen Sie aus einem anderen Ort hierher, genügt diese Anmeldung. Dort müssen Sie nichts abmelden.',
      fields: {
        formerOwner: {
          label: 'Wem gehörte der Betrieb vorher?',
          hint: 'Name der Person oder der Firma.',
          short: 'Bisher im Besitz von',
        },
        ...place('former', personDe.home.fields),
      },
    },
    start: {
      title: 'Beginn',
      heading: 'Wann beginnen Sie?',
      intro: 'Bei einer Übernahme oder einem Umzug: der erste Tag hier.',
      fields: {
        startDate: {
          label: 'Erster Tag',
          missing: 'Bitte geben Sie Tag, Monat und Jahr an, zum Beispiel 01.12.2026.',
        },
      },
    },
    insurance: {
      title: 'Unfall\u00adversicherung',
      heading: 'Sind Sie schon bei einer Berufs\u00adgenossenschaft?',
      intro: 'Freiwillig. Diese Angaben bekommt nur die gesetzliche Unfallversicherung.',
      fields: {
        insurer: { label: 'Name der Berufs\u00adgenossenschaft' },
        insurerNumber: { label: 'Mitgliedsnummer' },
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
    deed: { label: 'Notarielle Urkunde', hint: 'Der Gesellschaftsvertrag oder die Satzung, alle Seiten.' },
    foundersPower: {
      label: 'Vollmacht der Gründerinnen und Gründer',
      hint: 'Dass Sie schon vor dem Eintrag beginnen dürfen. Alle haben unterschrieben.',
    },
    registerExtract: {
      label: 'Registerauszug mit Übersetzung',
      hint: 'Der Auszug aus dem ausländischen Register, übersetzt ins Deutsche.',
    },
    permission: { label: 'Erlaubnis', hint: 'Alle Seiten. Damit geht es schneller.' },
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
  exits: {},
};
