import { categoryNames, surfaceNames } from '../words';

const category = {
  container: { label: categoryNames.container, hint: 'Mulde, Lagercontainer' },
  scaffold: { label: categoryNames.scaffold, hint: 'an Haus oder Dach' },
  fence: { label: categoryNames.fence, hint: 'Baustelle absperren' },
  crane: { label: 'Kran, Arbeitsbühne', hint: 'Hubsteiger, Autokran' },
  material: { label: 'Baumaterial', hint: 'Sand, Steine, Paletten' },
  digging: { label: categoryNames.digging, hint: 'Leitung, Hausanschluss' },
  seating: { label: 'Außen\u00adgastronomie', hint: 'Tische und Stühle' },
  goods: { label: 'Waren\u00adauslage', hint: 'vor dem Laden' },
  sign: { label: 'Werbe\u00adaufsteller', hint: 'Passantenstopper' },
  posters: { label: categoryNames.posters, hint: 'an Laternen und Tafeln' },
  infoStand: { label: categoryNames.infoStand, hint: 'Partei, Verein, Firma' },
  salesVan: { label: 'Verkaufs\u00adwagen', hint: 'Imbiss, Obst, Eis' },
  event: { label: 'Veranstaltung', hint: 'Straßenfest, Konzert' },
  procession: { label: categoryNames.procession, hint: 'Festzug, Lauf' },
  noStopping: { label: 'Haltverbot', hint: 'Umziehen, Lieferung' },
  filming: { label: categoryNames.filming, hint: 'Dreh, Fotos mit Aufbau' },
};

const what = {
  title: 'Nutzung',
  heading: 'Was haben Sie vor?',
  fields: {
    category: {
      label: 'Art der Nutzung',
      options: category,
      missing: 'Bitte wählen Sie aus, was Sie vorhaben.',
    },
    purpose: {
      label: 'Wofür?',
      hint: 'Davon hängt die Gebühr ab.',
      options: {
        private: 'privat',
        business: 'Gewerbe oder Werbung',
        charity: 'gemeinnützig',
        election: 'Partei in der Wahlzeit',
      },
    },
    pieces: { label: 'Wie viele Stück?' },
    posterSize: {
      label: 'Größe der Plakate',
      options: { a1: 'DIN A1', a2: 'DIN A2', a3: 'DIN A3 oder kleiner', larger: 'größer als DIN A1' },
    },
    heightM: { label: 'Höhe', unit: 'm' },
    weightT: { label: 'Gewicht, voll beladen', unit: 't', hint: 'Wichtig für Gehwege und Tiefgaragen.' },
    depthM: { label: 'Tiefe der Grube', unit: 'm' },
    digReason: {
      label: 'Wofür wird gegraben?',
      options: {
        gas: 'Gas oder Wärme',
        water: 'Wasser',
        power: 'Strom',
        telecom: 'Telefon, Glasfaser',
        sewer: 'Abwasser',
        otherDig: 'anderes',
      },
    },
    seats: { label: 'Wie viele Sitzplätze?' },
    goods: { label: 'Was bieten Sie an?' },
    title: { label: 'Name oder Anlass', hint: 'Zum Beispiel: Nachbarschaftsfest Steinstraße' },
    visitors: { label: 'Wie viele Menschen erwarten Sie?' },
    route: { label: 'Weg', hint: 'Straßen der Reihe nach, mit Start und Ziel' },
    power: { label: 'Brauchen Sie Strom von der Stadt?' },
    water: { label: 'Brauchen Sie Wasser von der Stadt?' },
    alcohol: {
      label: 'Wird Alkohol ausgeschenkt?',
      hint: 'Dann ist meist auch eine Gestattung nach dem Gaststättenrecht nötig.',
    },
    remark: { label: 'Was wir noch wissen sollten' },
  },
};

const when = {
  title: 'Zeitraum',
  heading: 'Wann brauchen Sie die Fläche?',
  fields: {
    from: {
      label: 'Erster Tag',
      missing: 'Bitte geben Sie den ersten Tag an, zum Beispiel 08.12.2026.',
    },
    to: { label: 'Letzter Tag', missing: 'Bitte geben Sie den letzten Tag an, zum Beispiel 19.12.2026.' },
    isDaily: { label: 'Nur zu bestimmten Stunden am Tag?' },
    dailyFrom: { label: 'Täglich von', hint: 'Zum Beispiel 08:00' },
    dailyTo: { label: 'Täglich bis', hint: 'Auch nach Mitternacht, zum Beispiel 02:00' },
    setUpOn: { label: 'Aufbau beginnt am', hint: 'Nur wenn das vor dem ersten Tag ist.' },
    takeDownOn: { label: 'Abbau endet am', hint: 'Nur wenn das nach dem letzten Tag ist.' },
  },
};

const where = {
  title: 'Ort und Fläche',
  heading: 'Wo ist die Fläche?',
  fields: {
    street: { label: 'Straße oder Platz', missing: 'Bitte nennen Sie die Straße oder den Platz.' },
    houseNumber: { label: 'Hausnummer', hint: 'Die nächste genügt.' },
    district: { label: 'Stadtteil' },
    area: {
      label: 'Fläche auf der Karte',
      hint: 'Zeichnen Sie die Fläche ein, oder geben Sie unten Länge und Breite an.',
    },
    lengthM: { label: 'Länge', unit: 'm', hint: 'Entlang der Straße' },
    widthM: { label: 'Breite', unit: 'm', hint: 'Vom Haus zur Straße' },
    otherM2: {
      label: 'Genutzte Fläche, wenn sie kleiner oder größer ist',
      short: 'Andere Fläche',
      unit: 'm²',
    },
    otherReason: { label: 'Warum?', hint: 'Zum Beispiel: Nur die Füße des Gerüsts stehen auf dem Gehweg.' },
    surface: { label: 'Worauf steht es?', options: surfaceNames },
    walkwayM: {
      label: 'Wie breit bleibt der Gehweg frei?',
      unit: 'm',
      hint: 'Messen Sie an der engsten Stelle. Rollstuhl und Kinderwagen brauchen 1,50 m.',
    },
  },
};

const traffic = {
  title: 'Verkehr',
  heading: 'Was ändert sich für den Verkehr?',
  fields: {
    impact: {
      label: 'Verkehr',
      options: {
        none: 'Nichts, alle kommen vorbei',
        footway: { label: 'Der Gehweg wird enger', hint: 'oder gesperrt' },
        half: { label: 'Eine Fahrspur fällt weg', hint: 'halbseitige Sperrung' },
        full: { label: 'Die Straße ist gesperrt', hint: 'Vollsperrung' },
      },
    },
    plan: { label: 'Regelplan', hint: 'Nummer nach RSA 21, zum Beispiel B I/2' },
    detour: { label: 'Umleitung', hint: 'Über welche Straßen?' },
    qualified: { label: 'Wer sichert die Baustelle?', hint: 'Die Person braucht den Nachweis nach MVAS.' },
    qualifiedPhone: { label: 'Telefon dieser Person' },
    signsOn: { label: 'Haltverbotsschilder stehen ab', hint: 'Mindestens vier Tage vor dem ersten Tag.' },
    fireAccess: { label: 'Kommt die Feuerwehr weiter an alle Häuser?' },
  },
};

const people = {
  title: 'Personen',
  heading: 'Wer stellt den Antrag?',
  fields: {
    company: { label: 'Firma oder Verein' },
    firstName: { label: 'Vorname' },
    lastName: { label: 'Nachname' },
    street: { label: 'Straße' },
    houseNumber: { label: 'Hausnummer' },
    postcode: { label: 'Postleitzahl' },
    city: { label: 'Ort' },
    phone: { label: 'Telefon' },
    email: { label: 'E-Mail' },
    otherPayer: { label: 'Bezahlt jemand anderes die Gebühr?' },
    payerName: { label: 'Name der zahlenden Person oder Firma' },
    payerAddress: { label: 'Anschrift der zahlenden Person oder Firma' },
    onSiteName: { label: 'Verantwortlich vor Ort', hint: 'Vor- und Nachname' },
    onSitePhone: { label: 'Telefon, rund um die Uhr erreichbar', short: 'Telefon vor Ort' },
    insured: { label: 'Gibt es eine Haftpflicht\u00adversicherung dafür?' },
  },
};

export const de = { what, when, where, traffic, people };
