import { town } from '@/lib/town';
/** Sentences of the schemas and checks, for all three notifications. */
export const problemsDe = {
  activityShort: 'Bitte beschreiben Sie mit Worten, was Sie tun, zum Beispiel „Einzelhandel mit Fahrrädern“.',
  catchAll:
    'Das reicht noch nicht. Schreiben Sie, womit Sie handeln oder was Sie tun, zum Beispiel „Einzelhandel mit Fahrrädern“.',
  registerNumber: 'Bitte geben Sie die Registernummer mit den Buchstaben davor an, zum Beispiel HRB 12345.',
  registerOther:
    'Diese Abteilung passt nicht zur Rechtsform. GmbH, UG und AG stehen in HRB, e. K., OHG und KG in HRA, Genossenschaften in GnR, Vereine in VR, eGbR in GsR.',
  postcode: 'Bitte geben Sie die Postleitzahl an, zum Beispiel 59872.',
  postcodeGermany:
    'Bitte geben Sie 5 Ziffern ein, zum Beispiel 59872. Liegt die Anschrift nicht in Deutschland, wählen Sie bitte den Staat.',
  otherTown: `Hier können Sie nur Betriebe in ${town.name} (${town.postcode}) melden. Liegt der Betrieb woanders, melden Sie ihn bitte dort.`,
  website: 'Bitte geben Sie eine Internetadresse an, zum Beispiel www.beispiel.de.',
  birthTooLong: 'Bitte prüfen Sie das Jahr, zum Beispiel 31.03.1985.',
  managersFewer: 'Sie haben weniger Personen gezählt als eingetragen. Zählen Sie sich selbst mit.',
  managersMore:
    'Sie haben mehr Personen gezählt als eingetragen. Bitte tragen Sie alle weiteren Personen ein.',
  beforeBirth: 'Dieser Tag liegt vor der Geburt. Bitte prüfen Sie beide Daten.',
  dateTooFar: 'Bitte geben Sie einen Tag an, der höchstens ein Jahr entfernt ist.',
  endBeforeStart: 'Das Ende liegt vor dem Beginn. Bitte prüfen Sie beide Daten.',
  samePlace: 'Das ist dieselbe Anschrift wie die neue. Bitte geben Sie an, wo der Betrieb vorher war.',
  wzCode: 'Bitte geben Sie den Code mit Punkten an, zum Beispiel 47.71.0.',
  feeByTariff: 'Die Gebühr steht im Tarif. Bitte lassen Sie dieses Feld leer.',
  wzUnknown: 'Diesen Code gibt es in der geladenen Tabelle nicht. Bitte prüfen Sie Code und Ausgabe.',
  craftCardNeeded:
    'Für ein Handwerk müssen Sie die Handwerkskarte vorlegen (§ 16 HwO). Sie bekommen sie bei der Handwerkskammer. Ihre Angaben bleiben so lange gespeichert.',
};

/** Advice that never blocks. */
export const hintsDe = {
  freelance:
    'Das klingt nach einem freien Beruf. Freie Berufe melden kein Gewerbe an, sondern nur dem Finanzamt. Sind Sie unsicher, fragen Sie bitte das Finanzamt.',
  farming: 'Land- und Forstwirtschaft ist meist kein Gewerbe und muss dann nicht gemeldet werden.',
  ownProperty:
    'Wer nur eigenes Vermögen verwaltet, zum Beispiel eine eigene Wohnung vermietet, hat meist kein Gewerbe.',
  permission:
    'Für diese Tätigkeit brauchen Sie vielleicht eine Erlaubnis. Fragen Sie uns gern, bevor Sie beginnen.',
  craft:
    'Das klingt nach einem Handwerk. Viele Handwerke brauchen einen Eintrag bei der Handwerkskammer. Wählen Sie dann bitte „Handwerk“.',
  late: 'Der Tag liegt mehr als vier Wochen zurück. Sie können trotzdem melden. Eine späte Meldung kann ein Bußgeld kosten.',
  minor:
    'Vor dem 18. Geburtstag brauchen Sie die Zustimmung Ihrer Eltern und des Familiengerichts (§ 112 BGB).',
  partners:
    'Bei GbR, OHG und KG meldet jede Person, die die Geschäfte führt, selbst. Bitte sagen Sie es auch den anderen.',
  vending:
    'Für Automaten genügt eine Anzeige am Hauptsitz. An jedem Automaten müssen Ihr Name und Ihre Anschrift stehen.',
  permissionMissing: 'Bitte beginnen Sie erst, wenn Sie die Erlaubnis haben. Die Anzeige ersetzt sie nicht.',
};

export const recipientsDe = {
  ihk: { name: 'Industrie- und Handelskammer', why: 'führt Ihre Mitgliedschaft' },
  handwerkskammer: { name: 'Handwerkskammer', why: 'führt die Handwerksrolle' },
  immissionsschutz: { name: 'Immissions\u00adschutz', why: 'schützt Nachbarn vor Lärm und Schmutz' },
  arbeitsschutz: { name: 'Arbeitsschutz', why: 'schützt Beschäftigte' },
  lebensmittelaufsicht: { name: 'Lebensmittel\u00adaufsicht', why: 'prüft Betriebe mit Lebensmitteln' },
  eichbehoerde: { name: 'Eichbehörde', why: 'prüft Waagen und Zähler' },
  arbeitsagentur: { name: 'Agentur für Arbeit', why: 'vergibt die Betriebsnummer' },
  dguv: {
    name: 'Gesetzliche Unfall\u00adversicherung (DGUV)',
    why: 'findet die zuständige Berufs\u00adgenossenschaft',
  },
  registergericht: { name: 'Registergericht', why: 'bei eingetragenen Firmen, die aufhören' },
  statistik: { name: 'Statistisches Landesamt', why: 'zählt Gewerbeanzeigen' },
  knappschaft: { name: 'Knappschaft-Bahn-See', why: 'prüft Minijobs und Beiträge' },
  auslaenderbehoerde: {
    name: 'Ausländerbehörde',
    why: 'bei Staatsangehörigen außerhalb von EU, EWR und Schweiz',
  },
  finanzamt: { name: 'Finanzamt', why: 'gibt Ihnen die Steuernummer' },
  erlaubnisbehoerde: { name: 'Behörde für Ihre Erlaubnis', why: 'wenn die Tätigkeit eine Erlaubnis braucht' },
  zoll: { name: 'Zoll', why: 'nur bei Anzeichen für Schwarzarbeit' },
};

const state = {
  received: {
    label: 'Eingegangen',
    citizen: 'Wir prüfen Ihre Angaben und bescheinigen den Empfang innerhalb von drei Tagen.',
  },
  missing: { label: 'Es fehlt etwas', citizen: 'Bitte ergänzen Sie, was fehlt. So lange ruht die Frist.' },
  confirmed: {
    label: 'Empfang bescheinigt',
    citizen:
      'Die Bescheinigung liegt in Ihrem Postfach. Wir geben die Angaben an die Stellen weiter. Sie müssen nichts mehr tun.',
  },
  notNeeded: {
    label: 'Keine Anzeige nötig',
    citizen: 'Sie müssen hier nichts melden. Den Grund lesen Sie im Postfach.',
  },
  withdrawn: { label: 'Zurückgenommen', citizen: 'Sie haben die Anzeige zurückgenommen.' },
};
export const statesDe = state;

export const transitionsDe = {
  confirm: {
    label: 'Empfang bescheinigen',
    hint: 'Die Bescheinigung geht ins Postfach. Danach gehen die Angaben an die Stellen.',
    event: 'Empfang bescheinigt',
    fields: {
      wz2008: { label: 'WZ 2008', hint: 'Code des Wirtschaftszweigs, zum Beispiel 47.71.0.' },
      wz2025: { label: 'WZ 2025', hint: 'Dieselbe Tätigkeit nach der neuen Ausgabe.' },
      feeEuro: {
        label: 'Gebühr',
        unit: 'Euro',
        hint: 'Nur wenn sich allein der Name ändert, denn dafür nennt der Tarif keine. Leer heißt: keine Gebühr.',
      },
      added: {
        label: 'Wer bekommt die Anzeige außerdem?',
        options: {
          zoll: 'Zoll: Es gibt Anzeichen für Schwarzarbeit',
          erlaubnisbehoerde: 'Behörde für die Erlaubnis: Die Tätigkeit brauchte eine',
        },
      },
    },
    message: {
      subject: 'Ihre Gewerbeanzeige: Empfang bescheinigt',
      body: 'Wir haben Ihre Gewerbeanzeige {number} erhalten und geprüft. Die Empfangsbescheinigung ist angehängt. Bewahren Sie sie bitte gut auf.',
    },
    messageAgain: {
      subject: 'Ihre Gewerbeanzeige: berichtigte Empfangsbescheinigung',
      body: 'Wir haben Ihre Gewerbeanzeige {number} berichtigt. Die neue Empfangsbescheinigung ist angehängt. Sie ersetzt die frühere, die damit nicht mehr gilt.',
    },
  },
  correct: {
    label: 'Berichtigen',
    hint: 'Öffnet die Anzeige noch einmal, damit eine berichtigte Fassung an die Stellen gehen kann.',
    event: 'Wird berichtigt',
  },
  decline: {
    label: 'Keine Anzeige nötig',
    hint: 'Zum Beispiel bei freien Berufen oder wenn ein anderer Ort zuständig ist.',
    event: 'Keine Anzeige nötig',
    fields: { reason: { label: 'Grund', hint: 'Steht so in der Nachricht an die Person.' } },
    message: {
      subject: 'Ihre Gewerbeanzeige: hier nicht nötig',
      body: 'Zu Ihrer Anzeige {number}: Sie müssen bei uns nichts melden.\n\nDer Grund: {reason}\n\nHaben Sie Fragen, antworten Sie bitte hier.',
    },
  },
  withdraw: { label: 'Anzeige zurücknehmen', event: 'Zurückgenommen' },
};
