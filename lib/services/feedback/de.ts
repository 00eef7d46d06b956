export const de = {
  title: 'Idee, Lob oder Kritik',
  entries: { say: { title: 'Idee, Lob oder Kritik', line: '2 Minuten, auch ohne Namen' } },
  keywords: ['Beschwerde', 'Vorschlag', 'Meinung', 'Verbesserung', 'Danke'],
  what: 'Sagen Sie uns, was besser werden soll oder was gut läuft.',
  who: 'Alle, auch ohne Konto und ohne Namen.',
  needs: [],
  cost: 'Kostenlos.',
  duration: '2 Minuten. Wir antworten in 10 Arbeitstagen.',
  legalBasis: 'Art. 6 Abs. 1 Buchst. e DSGVO, § 3 DSG NRW',
  inPerson: 'Nichts',
  privacy:
    'Wir lesen Ihren Text, um zu antworten und besser zu werden. Nach zwei Jahren löschen wir ihn. Veröffentlicht wird er nur ohne Ihren Namen.',
  taskTitle: 'Ihre Nachricht',
  nextSteps: ['Das zuständige Amt liest Ihre Nachricht.', 'Die Antwort sehen Sie hier.'],
  steps: {
    message: {
      title: 'Nachricht',
      heading: 'Was möchten Sie uns sagen?',
      fields: {
        kind: {
          label: 'Worum geht es?',
          options: { idea: 'Idee', praise: 'Lob', criticism: 'Kritik' },
          missing: 'Bitte wählen Sie: Idee, Lob oder Kritik.',
        },
        text: { label: 'Ihre Nachricht', missing: 'Bitte schreiben Sie ein paar Worte.' },
        topic: {
          label: 'Thema',
          options: {
            traffic: 'Straßen, Wege, Verkehr',
            order: 'Ordnung und Sauberkeit',
            offices: 'Ämter und Service',
            portal: 'Dieses Portal',
            other: 'Etwas anderes',
          },
        },
        place: { label: 'Ort', hint: 'Zum Beispiel „Stadtpark“.' },
      },
    },
  },
  attachments: { photo: { label: 'Foto', hint: 'Wenn ein Bild mehr sagt.' } },
  recipients: {},
  states: {
    received: { label: 'Eingegangen', citizen: 'Danke. Das zuständige Amt liest Ihre Nachricht.' },
    asked: { label: 'Rückfrage', citizen: 'Wir haben eine Frage an Sie.' },
    answered: { label: 'Beantwortet', citizen: 'Wir haben geantwortet.' },
    published: {
      label: 'Veröffentlicht',
      citizen: 'Ihre Nachricht und unsere Antwort sind veröffentlicht, ohne Namen.',
    },
    closed: { label: 'Abgeschlossen', citizen: 'Danke für Ihre Nachricht.' },
  },
  transitions: {
    answer: {
      label: 'Antworten',
      event: 'Antwort der Stadt',
      message: { subject: 'Antwort auf Ihre Nachricht {number}', body: '{answer}' },
      fields: { answer: { label: 'Antwort' } },
    },
    publish: {
      label: 'Veröffentlichen',
      hint: 'Ohne Namen. Kürzen Sie alles heraus, woran man die Person erkennt.',
      event: 'Veröffentlicht',
      fields: {
        text: { label: 'Nachricht, wie sie erscheint' },
        answer: { label: 'Antwort, wie sie erscheint' },
      },
    },
    withdraw: {
      label: 'Veröffentlichung zurücknehmen',
      hint: 'Nachricht und Antwort stehen dann nicht mehr unter „Veröffentlichte Antworten“.',
      event: 'Nicht mehr veröffentlicht',
    },
    close: { label: 'Ohne Antwort abschließen', event: 'Abgeschlossen' },
  },
  papers: {},
  exits: {},
};
