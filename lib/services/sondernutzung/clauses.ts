/** Kinds of Nebenbestimmungen, §36(2) VwVfG NRW. */
type ClauseKind = 'Befristung' | 'Bedingung' | 'Widerrufsvorbehalt' | 'Auflage' | 'Auflagenvorbehalt';

interface Clause {
  readonly kind: ClauseKind;
  /** On the desk. */
  readonly label: string;
  /** On the paper. */
  readonly text: string;
}

/** Text blocks of a decision. The town's lawyers should read them once before they are used. */
export const clauses = {
  walkway: {
    kind: 'Auflage',
    label: 'Gehweg mindestens 1,50 m frei halten',
    text: 'Auf dem Gehweg muss durchgehend eine Breite von mindestens 1,50 m frei bleiben.',
  },
  light: {
    kind: 'Auflage',
    label: 'Nachts beleuchten',
    text: 'Die genutzte Fläche ist bei Dunkelheit so zu beleuchten, dass sie rechtzeitig zu erkennen ist.',
  },
  damage: {
    kind: 'Auflage',
    label: 'Schäden sofort melden',
    text: 'Schäden an der Straße sind der Stadt sofort zu melden. Sie werden auf Kosten der Erlaubnisinhaberin oder des Erlaubnisinhabers beseitigt.',
  },
  clean: {
    kind: 'Auflage',
    label: 'Sauber zurückgeben',
    text: 'Die Fläche ist sauber zu halten und nach dem Ende der Nutzung geräumt und gereinigt zurückzugeben.',
  },
  fireBrigade: {
    kind: 'Auflage',
    label: 'Feuerwehrzufahrt frei halten',
    text: 'Zufahrten der Feuerwehr, Hydranten und Hauseingänge sind jederzeit frei zu halten.',
  },
  gullies: {
    kind: 'Auflage',
    label: 'Einläufe und Schächte frei halten',
    text: 'Straßeneinläufe, Schachtdeckel und Schieberkappen dürfen nicht überdeckt werden.',
  },
  tactile: {
    kind: 'Auflage',
    label: 'Leitstreifen frei halten, Tastleiste anbringen',
    text: 'Leitstreifen für blinde Menschen bleiben frei. Absperrungen erhalten eine Tastleiste in höchstens 25 cm Höhe.',
  },
  quiet: {
    kind: 'Auflage',
    label: 'Ab 22 Uhr leise',
    text: 'Ab 22 Uhr ist jeder Lärm zu vermeiden, der die Nachtruhe stören kann.',
  },
  carry: {
    kind: 'Auflage',
    label: 'Bescheid vor Ort bereithalten',
    text: 'Dieser Bescheid, auf Papier oder auf dem Telefon, ist vor Ort bereitzuhalten und auf Verlangen vorzuzeigen.',
  },
  order: {
    kind: 'Bedingung',
    label: 'Erst mit verkehrsrechtlicher Anordnung beginnen',
    text: 'Mit der Nutzung darf erst begonnen werden, wenn die verkehrsrechtliche Anordnung (§ 45 StVO) vorliegt und umgesetzt ist.',
  },
  insurance: {
    kind: 'Bedingung',
    label: 'Haftpflicht nachweisen',
    text: 'Vor Beginn ist eine ausreichende Haftpflichtversicherung nachzuweisen.',
  },
  revocable: {
    kind: 'Widerrufsvorbehalt',
    label: 'Widerruf vorbehalten',
    text: 'Diese Entscheidung kann jederzeit widerrufen werden, wenn öffentliche Belange es erfordern (§ 18 Abs. 2 StrWG NRW).',
  },
  more: {
    kind: 'Auflagenvorbehalt',
    label: 'Weitere Auflagen vorbehalten',
    text: 'Weitere Auflagen bleiben vorbehalten, wenn Sicherheit oder Ordnung des Verkehrs sie erfordern.',
  },
} as const satisfies Record<string, Clause>;
export type ClauseId = keyof typeof clauses;

export const clauseIds = Object.keys(clauses) as [ClauseId, ...ClauseId[]];

/** The texts of the chosen blocks, grouped by kind in the order of the law. */
export function clauseTexts(chosen: readonly string[], extra: string | undefined): string[] {
  const order: readonly ClauseKind[] = ['Bedingung', 'Widerrufsvorbehalt', 'Auflage', 'Auflagenvorbehalt'];
  const known = clauseIds.filter((id) => chosen.includes(id)).map((id): Clause => clauses[id]);
  return [
    ...order.flatMap((kind) => known.filter((clause) => clause.kind === kind)).map(({ text }) => text),
    ...(extra ? [extra] : []),
  ];
}
