export const services = {
  title: 'Dienste',
  online: 'Mehr',
  report: 'Schaden melden',
  reportText: 'Etwa eine Minute, ohne Anmeldung',
  documents: 'Ist mein Ausweis fertig?',
  documentsText: 'Nummer eingeben, sofort Antwort. Ohne Anmeldung.',
  map: 'Karte der Meldungen',
  mapText: 'Was gemeldet ist und was daraus wurde',
  follow: 'Meldung nachsehen',
  followText: 'Mit der Nummer Ihrer Meldung',
  /** What people type who look for it. */
  searchWords: {
    documents:
      'Personalausweis Reisepass Pass abholen fertig beantragt Status elektronischer Aufenthaltstitel',
    report:
      'Schlagloch Straße Laterne Straßenlampe Ampel Gully Baum Müll Glätte Loch kaputt Mangel Meldung Foto',
    map: 'Baustelle Sperrung Straße Meldungen Stadtplan',
    follow: 'Stand Status Nummer Meldung Schaden behoben',
  },
  office: {
    title: 'Lieber persönlich?',
    openUntil: 'Heute bis {time} Uhr.',
    closed: 'Jetzt geschlossen.',
    phone: 'Telefon',
    email: 'E-Mail',
  },
  mailbox: {
    title: 'Postfach',
    heading: 'Ihr Postfach ist noch nicht eröffnet',
    text: 'Bescheide und Nachrichten der Stadt kommen weiterhin mit der Post.',
    reports: 'Antworten auf Ihre Meldungen finden Sie schon jetzt unter „Meine Meldungen“.',
    action: 'Meine Meldungen ansehen',
    follow: 'Meldung mit Nummer nachsehen',
  },
};
