export const de = {
  submitted: { label: 'Eingereicht', citizen: 'Ihr Antrag ist da. Wir sehen ihn uns an.' },
  inReview: { label: 'In Prüfung', citizen: 'Wir prüfen, ob die Fläche frei ist und was zu beachten ist.' },
  missing: {
    label: 'Nachforderung',
    citizen: 'Uns fehlt etwas. Bitte antworten Sie auf die Nachricht in Ihrem Postfach.',
  },
  consultation: {
    label: 'Beteiligung',
    citizen: 'Wir fragen andere Stellen, zum Beispiel Feuerwehr oder Polizei.',
  },
  onSite: { label: 'Ortstermin', citizen: 'Wir treffen uns vor Ort. Der Termin steht in Ihrem Postfach.' },
  hearing: {
    label: 'Anhörung',
    citizen: 'Bitte lesen Sie, was wir vorhaben, und sagen Sie uns Ihre Meinung.',
  },
  granted: {
    label: 'Erteilt',
    citizen: 'Die Nutzung ist erlaubt. Der Bescheid kommt in Ihr Postfach oder mit der Post.',
  },
  partlyGranted: {
    label: 'Teilweise erteilt',
    citizen: 'Ein Teil ist erlaubt. Der Bescheid sagt, was und wann.',
  },
  refused: {
    label: 'Abgelehnt',
    citizen: 'Wir können die Nutzung nicht erlauben. Die Gründe stehen im Bescheid.',
  },
  withdrawn: { label: 'Zurückgenommen', citizen: 'Sie haben den Antrag zurückgenommen.' },
  announced: { label: 'Bekanntgegeben', citizen: 'Der Bescheid ist bei Ihnen angekommen.' },
  running: {
    label: 'Laufend',
    citizen: 'Die Fläche wird genutzt. Halten Sie den Bescheid vor Ort bereit.',
  },
  extended: { label: 'Verlängert', citizen: 'Die Erlaubnis gilt länger.' },
  changed: { label: 'Geändert', citizen: 'Die Erlaubnis ist geändert. Es gilt der neue Bescheid.' },
  revoked: { label: 'Widerrufen', citizen: 'Die Erlaubnis gilt nicht mehr. Bitte räumen Sie die Fläche.' },
  acceptance: { label: 'Abnahme', citizen: 'Wir sehen nach, ob die Fläche sauber und heil ist.' },
  closed: { label: 'Abgeschlossen', citizen: 'Alles ist erledigt.' },
};
