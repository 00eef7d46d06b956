/** Options and texts of the steps about people, for all three notifications. German is the source. */
export const genders = { m: 'männlich', w: 'weiblich', d: 'divers', none: 'keine Angabe im Register' };

const address = {
  street: { label: 'Straße' },
  houseNumber: { label: 'Hausnummer' },
  postcode: { label: 'Postleitzahl' },
  city: { label: 'Ort' },
  country: { label: 'Staat', hint: 'Nur ausfüllen, wenn die Anschrift nicht in Deutschland liegt.' },
};

const name = {
  firstName: { label: 'Vornamen', hint: 'Alle Vornamen, wie im Ausweis.' },
  lastName: { label: 'Familienname' },
  birthName: { label: 'Geburtsname', hint: 'Nur wenn Sie früher anders hießen.' },
  gender: { label: 'Geschlecht', options: genders },
};

const birth = {
  birthDate: {
    label: 'Geburtsdatum',
    missing: 'Bitte geben Sie Tag, Monat und Jahr an, zum Beispiel 31.03.1985.',
  },
  birthPlace: { label: 'Geburtsort' },
  birthCountry: { label: 'Geburtsland' },
  nationalities: { label: 'Staatsangehörigkeit', hint: 'Bei mehreren geben Sie bitte alle an.' },
};

export const personDe = {
  legal: {
    title: 'Rechtsform',
    heading: 'Welche Rechtsform hat Ihr Betrieb?',
    intro: 'Arbeiten Sie allein und stehen in keinem Register? Dann ist es ein Einzelunternehmen.',
    fields: {
      legalForm: {
        label: 'Rechtsform',
        options: {
          einzelunternehmen: 'Einzelunternehmen (nicht eingetragen)',
          ek: 'e.\u00a0K. (eingetragene Kauffrau, eingetragener Kaufmann)',
          gbr: 'GbR',
          egbr: 'eGbR (eingetragene GbR)',
          ohg: 'OHG',
          kg: 'KG',
          gmbhCoKg: 'GmbH & Co. KG',
          gmbh: 'GmbH',
          ug: 'UG (haftungs\u00adbeschränkt)',
          ag: 'AG',
          eg: 'eG (Genossen\u00adschaft)',
          ev: 'e.\u00a0V. (eingetragener Verein)',
          foreign: 'Firma nach ausländischem Recht',
          otherLegalPerson: 'Andere juristische Person',
        },
        missing: 'Bitte wählen Sie die Rechtsform aus der Liste, zum Beispiel Einzelunternehmen.',
      },
      isFounding: {
        label: 'Ist die Firma noch in Gründung?',
        hint: 'Ja, wenn sie noch nicht im Register steht. Wir brauchen dann die notarielle Urkunde.',
        short: 'In Gründung',
      },
      isCompany: {
        label: 'Ist es eine Firma, die hier als Gesellschafterin die Geschäfte führt?',
        hint: 'Zum Beispiel eine GmbH, die Gesellschafterin einer KG ist. Sonst: Nein.',
        short: 'Gesellschafterin ist eine Firma',
      },
    },
  },
  firm: {
    title: 'Firma',
    heading: 'Wie heißt die Firma?',
    intro: 'Schreiben Sie den Namen so, wie er im Register oder im Vertrag steht.',
    fields: {
      firm: {
        label: 'Name der Firma mit Rechtsform',
        hint: 'Zum Beispiel „Sauerland Rad GmbH“. Bei einer GmbH & Co. KG nennen Sie bitte auch die GmbH.',
        short: 'Name der Firma',
      },
      partners: {
        label: 'Die anderen Gesellschafterinnen und Gesellschafter',
        hint: 'Vornamen und Familienname, für jede Person eine Zeile.',
        short: 'Andere Gesellschafter',
      },
      partnerFirm: {
        label: 'Name der Firma, die die Geschäfte führt',
        hint: 'Zum Beispiel „Sauerland Rad Verwaltungs-GmbH“.',
      },
      isInRegister: { label: 'Steht die Firma in einem Register?', short: 'Eingetragen' },
      registerCourt: { label: 'Registergericht', hint: 'Zum Beispiel „Amtsgericht Arnsberg“.' },
      registerNumber: {
        label: 'Registernummer',
        hint: 'Mit den Buchstaben davor, zum Beispiel HRB 12345. Bei einer GmbH & Co. KG: die Nummer der GmbH.',
        missing: 'Bitte geben Sie die Registernummer an, zum Beispiel HRB 12345.',
      },
    },
  },
  person: {
    title: 'Zu Ihrer Person',
    heading: 'Wer sind Sie?',
    intro: 'Bei einer Firma: die Person, die sie vertritt. Weitere Personen tragen Sie später ein.',
    fields: name,
  },
  birth: {
    title: 'Geburt und Staats\u00adangehörigkeit',
    heading: 'Wann und wo sind Sie geboren?',
    fields: birth,
  },
  home: {
    title: 'Ihre Wohnung',
    heading: 'Wo wohnen Sie?',
    intro: 'Gemeint ist Ihre private Anschrift.',
    fields: address,
  },
  contact: {
    title: 'Kontakt',
    heading: 'Wie erreichen wir Sie bei Rückfragen?',
    intro: 'Alles auf dieser Seite ist freiwillig. Nachrichten bekommen Sie immer in Ihr Postfach.',
    fields: {
      phone: { label: 'Telefon' },
      email: { label: 'E-Mail' },
      website: { label: 'Internetadresse' },
    },
  },
  managers: {
    title: 'Vertretung',
    heading: 'Wie viele Personen führen die Geschäfte?',
    intro:
      'Bei einer Firma (zum Beispiel GmbH) tragen Sie hier alle ein, die sie mit Ihnen vertreten. Bei GbR, OHG und KG meldet jede Person selbst.',
    fields: {
      managers: {
        label: 'Zahl der Personen, Sie eingeschlossen',
        hint: 'Gesetzliche Vertreterinnen und Vertreter oder geschäftsführende Gesellschafterinnen und Gesellschafter.',
        short: 'Zahl der Personen',
      },
      representatives: {
        label: 'Die weiteren Personen',
        hint: 'Alle außer Ihnen. Sind Sie allein, lassen Sie das bitte leer.',
        item: 'Weitere Person {n}',
        add: 'Weitere Person hinzufügen',
        fields: { ...name, ...birth, ...address },
      },
    },
  },
  permit: {
    title: 'Aufenthalts\u00adtitel',
    heading: 'Welchen Aufenthaltstitel haben Sie?',
    intro: 'Wir fragen, weil Sie keine Staatsangehörigkeit der EU, des EWR oder der Schweiz angegeben haben.',
    fields: {
      residenceDate: { label: 'Ausgestellt am' },
      residenceAuthority: {
        label: 'Ausgestellt von',
        hint: 'Zum Beispiel „Ausländerbehörde Hochsauerlandkreis“.',
      },
      residenceConditions: {
        label: 'Auflagen und Beschränkungen',
        hint: 'Was zur Arbeit darin steht, zum Beispiel „Selbständige Tätigkeit erlaubt“.',
      },
    },
  },
};
