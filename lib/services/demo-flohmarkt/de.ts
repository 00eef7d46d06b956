import { plainWords } from '../ready/office';
import { personText } from '../ready/person';

export const de = {
  title: 'Stand auf dem Flohmarkt',
  entries: { stand: { title: 'Stand auf dem Flohmarkt', line: '3 Minuten, 4 Euro je Meter' } },
  keywords: ['Trödel', 'Markt'],
  what: 'Beispiel: So sieht ein Dienst aus, der aus einem Ordner besteht.',
  who: 'Alle mit einem Konto, auch Vereine.',
  needs: ['Länge Ihres Standes in Metern', 'Bei frischen Speisen: Ihr Hygiene-Nachweis'],
  cost: '4,00 Euro je Meter (Beispiel)',
  duration: 'Etwa 3 Minuten. Antwort in 5 Arbeitstagen.',
  legalBasis: 'Beispiel',
  inPerson: 'Ihren Personalausweis',
  privacy: 'Wir brauchen die Angaben für den Standplan und löschen sie nach einem Jahr.',
  taskTitle: 'Ihre Anmeldung',
  nextSteps: ['Das Ordnungsamt prüft Ihren Stand.', 'Die Standkarte kommt in Ihr Postfach.'],
  steps: {
    person: personText.de,
    stand: {
      title: 'Ihr Stand',
      heading: 'Was bringen Sie mit?',
      fields: {
        goods: { label: 'Ware', hint: 'Zum Beispiel „Kinderkleidung und Bücher“.' },
        metres: { label: 'Länge des Standes', unit: 'm' },
        sellsFood: { label: 'Verkaufen Sie Speisen?' },
        food: { label: 'Welche Speisen?', options: { packed: 'Verpackte', fresh: 'Frisch zubereitete' } },
        partner: { label: 'Wer steht mit Ihnen am Stand?', hint: 'Diese Person unterschreibt auch.' },
      },
    },
  },
  problems: { catchAll: '„Alles“ reicht nicht. Schreiben Sie, was Sie verkaufen.' },
  hints: { longStand: 'Für mehr als 10 Meter gibt es nur wenige Plätze.' },
  attachments: { hygiene: { label: 'Hygiene-Nachweis', hint: 'Name und Stempel müssen lesbar sein.' } },
  recipients: { food: { name: 'Lebensmittelaufsicht', why: 'prüft den Verkauf von Speisen' } },
  states: plainWords.de.states,
  transitions: {
    grant: { ...plainWords.de.grant, fields: { place: { label: 'Platz', hint: 'Zum Beispiel „B 12“.' } } },
    ...plainWords.de.moves,
  },
  papers: { card: 'Standkarte' },
  exits: {},
};
