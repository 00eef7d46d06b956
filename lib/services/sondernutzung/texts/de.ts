import { clauseIds, clauses } from '../clauses';
import { categoryNames, surfaceNames } from '../words';
import { de as states } from './de-states';
import { de as steps } from './de-steps';
import { de as transitions } from './de-transitions';

export const de = {
  title: 'Straße oder Platz nutzen',
  entries: {
    space: { title: 'Straße oder Platz nutzen', line: 'Gerüst, Container, Stühle, Fest; 10 Minuten' },
  },
  keywords: [
    ...['Sondernutzung', 'Hubsteiger', 'Passantenstopper', 'Mulde', 'Baustelle', 'Umzug', 'Drehgenehmigung'],
    ...Object.values(categoryNames),
    ...Object.values(surfaceNames),
  ],
  what: 'Sie wollen etwas auf Gehweg, Fahrbahn oder Platz stellen oder dort feiern? Dafür brauchen Sie eine Erlaubnis der Stadt.',
  who: 'Wer die Fläche nutzt oder das beauftragt: Firmen, Vereine, Privatleute.',
  needs: [
    'Wo: Adresse, möglichst eine Skizze oder ein Foto',
    'Wann: erster und letzter Tag',
    'Wer vor Ort rund um die Uhr erreichbar ist, mit Telefon',
    'Bei Sperrungen: der Verkehrszeichenplan',
  ],
  cost: 'Je nach Fläche und Dauer. Wir rechnen sie Ihnen vor, bevor Sie absenden.',
  duration:
    'Ausfüllen: 10 Minuten. Entscheidung: meist in drei Wochen, bei Sperrungen und Festen vier bis acht.',
  legalBasis: '§ 18 StrWG NRW, § 8 FStrG, §§ 29, 45, 46 StVO',
  inPerson: 'Lageplan oder Skizze, Ausweis, bei Sperrungen den Verkehrszeichenplan.',
  privacy:
    'Wir brauchen Ihre Angaben, um über die Nutzung zu entscheiden, sie zu überwachen und abzurechnen (Art. 6 Abs. 1 Buchst. e DSGVO, § 18 StrWG NRW). Wir löschen sie fünf Jahre nach dem Ende des Vorgangs.',
  taskTitle: 'Ihr Antrag',
  declaration: 'Die Angaben sind richtig. Ich beginne erst, wenn die Erlaubnis da ist.',
  nextSteps: [
    'Wir prüfen, ob die Fläche frei ist, und fragen bei Bedarf Feuerwehr, Polizei und die Bauämter.',
    'Oft treffen wir uns kurz vor Ort. Den Termin schreiben wir ins Postfach.',
    'Der Bescheid kommt ins Postfach, mit Auflagen und Gebühr.',
  ],
  steps,
  problems: {
    areaUnreadable:
      'Die Zeichnung ist nicht angekommen. Bitte zeichnen Sie die Fläche noch einmal, oder geben Sie Länge und Breite an.',
    areaTooFewCorners:
      'Die Fläche braucht mindestens drei Ecken. Bitte tippen Sie auf die Karte, bis sie geschlossen ist.',
    areaTooManyCorners: 'Die Fläche hat zu viele Ecken. Bitte zeichnen Sie sie mit höchstens 60.',
    areaFlat: 'Die Ecken liegen auf einer Linie. Bitte setzen Sie eine davon daneben.',
    areaCrossing:
      'Die Linien kreuzen sich. Bitte schieben Sie die Ecken so, dass sich keine Linien schneiden.',
    areaOutsideTown:
      'Die Fläche liegt außerhalb der Stadt. Bitte zeichnen Sie sie innerhalb der Stadtgrenze.',
    areaTooLarge: 'Die Fläche ist für diese Nutzung zu groß. Bitte prüfen Sie die Maße in Metern.',
    areaMissing:
      'Bitte zeichnen Sie die Fläche ein, oder geben Sie Länge und Breite an, zum Beispiel 18 und 2,5.',
    areaNeeded:
      'Ohne Fläche auf der Karte lässt sich nicht prüfen, ob sie frei ist. Bitte zeichnen Sie sie ein.',
    feeNeeded:
      'Der Tarif hat für diese Nutzung keine Regel. Bitte setzen Sie die Gebühr fest, zum Beispiel 25,00.',
    endBeforeStart: 'Der letzte Tag liegt vor dem ersten. Bitte prüfen Sie beide Tage.',
    extensionShort: 'Bis dahin gilt die Erlaubnis schon. Bitte wählen Sie einen späteren letzten Tag.',
    periodTooLong: 'Eine Erlaubnis gilt höchstens drei Jahre. Bitte wählen Sie einen früheren letzten Tag.',
    hoursEqual: 'Anfang und Ende sind gleich. Bitte geben Sie an, bis wann täglich, zum Beispiel 18:00.',
    setUpAfterStart:
      'Der Aufbau beginnt nach dem ersten Tag. Bitte geben Sie einen früheren Tag an, oder lassen Sie das Feld leer.',
    takeDownBeforeEnd:
      'Der Abbau endet vor dem letzten Tag. Bitte geben Sie einen späteren Tag an, oder lassen Sie das Feld leer.',
    signsLate: 'Die Schilder müssen vier Tage vorher stehen. Bitte wählen Sie einen früheren Tag.',
  },
  hints: {
    shortNotice:
      'Das ist kurzfristig. Wir brauchen meist drei Wochen, bei Sperrungen und Festen vier bis acht. Sie können den Antrag trotzdem senden.',
    ordinaryUse:
      'Sie bekommen eine Sondernutzungserlaubnis, weil die Nutzung dem Verkehr nicht im Weg ist oder als Baustelle gesichert wird.',
    exemption:
      'Sie bekommen eine Ausnahmegenehmigung nach der Straßenverkehrs-Ordnung, weil die Nutzung dem Verkehr im Weg ist. Eine eigene Sondernutzungserlaubnis brauchen Sie dann nicht; die Gebühr steht in derselben Entscheidung.',
    order: 'Dazu kommt eine verkehrsrechtliche Anordnung (§ 45 StVO). Sie muss da sein, bevor Sie beginnen.',
  },
  attachments: {
    plan: {
      label: 'Lageplan oder Skizze',
      hint: 'Man sieht Haus, Gehweg, Fahrbahn und die Fläche mit Maßen.',
    },
    photos: { label: 'Fotos', hint: 'Der Ort, wie er jetzt aussieht.' },
    trafficPlan: {
      label: 'Verkehrs\u00adzeichenplan',
      hint: 'Alle Schilder, Absperrungen und Leuchten mit Abständen.',
    },
    setupPlan: { label: 'Aufstellplan', hint: 'Bühne, Stände, Rettungswege mit Breiten.' },
    insurance: { label: 'Nachweis der Versicherung', hint: 'Bestätigung der Haftpflicht.' },
  },
  recipients: {
    roadOwner: {
      name: 'Wem die Straße gehört',
      why: 'Gehört die Straße nicht der Stadt, muss deren Amt zustimmen.',
    },
    police: { name: 'Polizei', why: 'Sie wird gehört, wenn der Verkehr eingeschränkt wird.' },
    consulted: {
      name: 'Feuerwehr, Bauhof, Bus und Bahn',
      why: 'Wir fragen sie, wenn die Nutzung ihre Arbeit berührt.',
    },
  },
  states,
  transitions: transitions(Object.fromEntries(clauseIds.map((id) => [id, clauses[id].label]))),
  papers: {
    permit: 'Bescheid',
    refusal: 'Ablehnung',
    extension: 'Verlängerung',
    revocation: 'Widerruf',
  },
  exits: {},
};
