const extra = { label: 'Weitere Nebenbestimmung', hint: 'Im Wortlaut des Bescheids.' };
const feeEuro = { label: 'Gebühr in Euro', hint: 'Nur wenn der Tarif keine Regel für diese Nutzung hat.' };
const reason = { label: 'Gründe', hint: 'Stehen so im Bescheid.' };
const from = { label: 'Erster Tag' };
const to = { label: 'Letzter Tag' };
const area = {
  label: 'Fläche',
  hint: 'Wie beantragt. Verschieben Sie die Ecken, wenn Sie etwas anderes erlauben.',
};

/** Texts of the transitions; the labels of the conditions come from the library of text blocks. */
export const de = (blocks: Readonly<Record<string, string>>) => {
  const conditions = { label: 'Nebenbestimmungen', options: blocks };
  return {
    review: { label: 'Prüfung beginnen', event: 'Prüfung begonnen' },
    resume: {
      label: 'Ohne Antwort weiter prüfen',
      event: 'Prüfung geht weiter',
    },
    consult: {
      label: 'Andere beteiligen',
      hint: 'Danach steht hier für jede Stelle ein Link. Geben Sie ihn weiter: Die Stelle antwortet ohne Konto.',
      event: 'Andere Stellen gefragt',
      fields: {
        bodies: {
          label: 'Wen?',
          options: {
            roadOwner: 'Baulastträger der Straße',
            police: 'Polizei',
            fire: 'Feuerwehr',
            works: 'Bauhof',
            transport: 'Bus und Bahn',
            other: 'andere Stelle',
          },
        },
        question: { label: 'Frage' },
        dueOn: { label: 'Antwort bis' },
      },
    },
    consulted: { label: 'Beteiligung beenden', event: 'Antworten liegen vor' },
    visit: {
      label: 'Ortstermin ansetzen',
      event: 'Ortstermin angesetzt',
      message: {
        subject: 'Ortstermin zu {number}',
        body: 'Guten Tag,\n\nwir möchten uns die Fläche zu {number} mit Ihnen ansehen:\nam {on} um {at} Uhr\nTreffpunkt: {meetingPoint}\n\nKönnen Sie nicht? Antworten Sie einfach auf diese Nachricht.',
      },
      fields: { on: { label: 'Tag' }, at: { label: 'Uhrzeit' }, meetingPoint: { label: 'Treffpunkt' } },
    },
    visited: {
      label: 'Ortstermin erledigt',
      event: 'Ortstermin hat stattgefunden',
      fields: { found: { label: 'Ergebnis' } },
    },
    hear: {
      label: 'Anhören',
      hint: 'Vor einer Ablehnung (§ 28 VwVfG NRW).',
      event: 'Anhörung',
      message: {
        subject: 'Bitte nehmen Sie Stellung zu {number}',
        body: 'Guten Tag,\n\nso, wie der Antrag {number} jetzt ist, können wir ihm nicht zustimmen:\n\n{intent}\n\nBitte sagen Sie uns bis zum {answerBy} Ihre Meinung, indem Sie auf diese Nachricht antworten.',
      },
      fields: { intent: { label: 'Was dagegen spricht' }, answerBy: { label: 'Antwort bis' } },
    },
    heard: { label: 'Anhörung beenden', event: 'Anhörung beendet' },
    grant: {
      label: 'Ganz erteilen',
      hint: 'Dabei wird noch einmal geprüft, ob die Fläche frei ist.',
      event: 'Erteilt',
      fields: { conditions, extra, feeEuro },
    },
    grantPartly: {
      label: 'Teilweise erteilen',
      hint: 'Für weniger Tage oder eine andere Fläche.',
      event: 'Teilweise erteilt',
      fields: { from, to, area, conditions, extra, feeEuro, reason },
    },
    refuse: { label: 'Ablehnen', event: 'Abgelehnt', fields: { reason } },
    withdraw: { label: 'Antrag zurücknehmen', event: 'Zurückgenommen' },
    announce: { label: 'Bekanntgabe vermerken', event: 'Bekanntgegeben' },
    begin: { label: 'Beginn vermerken', event: 'Nutzung hat begonnen' },
    extend: {
      label: 'Verlängern',
      hint: 'Dabei wird noch einmal geprüft, ob die Fläche frei ist.',
      event: 'Verlängert',
      fields: { to, extra, feeEuro, reason },
    },
    change: {
      label: 'Ändern',
      hint: 'Kostet der geänderte Bescheid mehr, wird nur der Unterschied festgesetzt.',
      event: 'Geändert',
      fields: { from, to, area, conditions, extra, feeEuro, reason },
    },
    revoke: { label: 'Widerrufen', event: 'Widerrufen', fields: { reason } },
    inspect: { label: 'Abnahme beginnen', event: 'Abnahme' },
    close: {
      label: 'Abnahme abschließen',
      event: 'Abgeschlossen',
      fields: {
        result: { label: 'Ergebnis', options: { fine: 'Alles in Ordnung', damage: 'Schaden gefunden' } },
        found: { label: 'Was war?' },
      },
    },
    accepted: {
      label: 'Abgenommen: alles in Ordnung',
      event: 'Abnahme: alles in Ordnung',
      message: {
        subject: 'Abnahme zu {number}: alles in Ordnung',
        body: 'Guten Tag,\n\nwir haben uns die Fläche zu {number} angesehen: Alles ist in Ordnung. Damit ist die Nutzung abgeschlossen.',
      },
      fields: { found: { label: 'Was war?' } },
    },
    damaged: {
      label: 'Abnahme: Schaden gefunden',
      event: 'Abnahme: Schaden gefunden',
      message: {
        subject: 'Abnahme zu {number}: Schaden gefunden',
        body: 'Guten Tag,\n\nwir haben uns die Fläche zu {number} angesehen und einen Schaden gefunden:\n\n{found}\n\nWir melden uns bei Ihnen, wie es weitergeht. Haben Sie Fragen? Antworten Sie einfach auf diese Nachricht.',
      },
      fields: { found: { label: 'Was ist beschädigt?' } },
    },
  };
};
