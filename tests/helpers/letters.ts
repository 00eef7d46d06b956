import sharp from 'sharp';
import type { Block, Letter } from '@/lib/papers/types';
import { feeTrace } from '@/lib/payments/fee-trace';

/** A picture with a shape on it. */
export const samplePicture = (): Promise<Buffer> =>
  sharp({ create: { width: 800, height: 450, channels: 3, background: '#e5ebf7' } })
    .composite([
      {
        input: Buffer.from(
          '<svg width="800" height="450"><rect x="250" y="120" width="300" height="180" fill="#a2b8e4" stroke="#2044aa" stroke-width="8"/></svg>',
        ),
      },
    ])
    .png()
    .toBuffer();

export const sampleTrace = feeTrace({
  lines: [
    {
      label: 'Gerüst auf dem Gehweg',
      quantity: 6,
      unit: 'm²',
      factors: [{ quantity: 3, unit: 'Tage' }],
      rateCents: 80,
      amountCents: 1440,
    },
    { label: 'Verwaltungsgebühr', quantity: 1, unit: '', rateCents: 2500, amountCents: 2500 },
  ],
  tariff: { id: 'sample', validFrom: '2026-01-01', source: 'Mustertarif Sondernutzung', isSample: true },
  legalBasis: '§ 19a StrWG NRW',
});

export const sampleLetter = (blocks: readonly Block[], more: Partial<Letter> = {}): Letter => ({
  sender: {
    town: 'Stadt Meschede',
    office: 'Ordnungsamt',
    address: ['Franz-Stahlmecke-Platz 2', '59872 Meschede'],
    contact: [
      { label: 'Telefon', value: '0291 205-0' },
      { label: 'E-Mail', value: 'ordnungsamt@example.org' },
    ],
  },
  recipient: ['Frau', 'Żaneta Großkötter-Weißenfels', 'Ruhrstraße 12', '59872 Meschede'],
  references: [{ label: 'Unser Zeichen', value: 'SN-2026-000123' }],
  date: '2026-11-29',
  subject: 'Erlaubnis zur Sondernutzung der Straße',
  blocks,
  ...more,
});

/** One of each kind of block, and a table over several pages. */
export async function everyBlock(): Promise<Block[]> {
  const rows = Array.from({ length: 70 }, (_, i) => [
    `Nr. ${i + 1}`,
    `Straßenverkehrsbehördliche Anordnung und Beschilderung ${i + 1}`,
    `${i},50\u00a0Euro`,
  ]);
  return [
    {
      kind: 'paragraph',
      text: 'Guten Tag Frau Großkötter-Weißenfels,\n\nwir erlauben Ihnen, den Gehweg vor Ihrem Haus für ein Gerüst zu nutzen. Bitte lassen Sie einen Gehweg von mindestens 1,50 Metern frei, damit auch Menschen mit Rollstuhl oder Kinderwagen vorbeikommen.',
    },
    { kind: 'heading', level: 2, text: 'Was Sie dürfen' },
    {
      kind: 'keyValue',
      pairs: [
        { label: 'Ort', value: 'Ruhrstraße 12, 59872 Meschede' },
        { label: 'Zeitraum', value: 'Montag, 7. Dezember 2026, bis Mittwoch, 9. Dezember 2026' },
        { label: 'Fläche', value: '6,00 m²' },
      ],
    },
    {
      kind: 'sketch',
      outline: [
        [448_000, 5_689_000],
        [448_018, 5_689_000],
        [448_018, 5_689_002.5],
        [448_000, 5_689_002.5],
      ],
      alt: 'Ein Rechteck, 18 Meter lang und 2,5 Meter breit',
      caption: 'Fläche am Haus Steinstraße 12',
    },
    {
      kind: 'image',
      data: await samplePicture(),
      alt: 'Lageplan: Rechteck auf dem Gehweg vor Haus 12',
      caption: 'Lageplan, ohne Maßstab',
      widthMm: 110,
    },
    { kind: 'heading', level: 2, text: 'Was Sie beachten müssen' },
    { kind: 'heading', level: 3, text: 'Auflagen' },
    {
      kind: 'list',
      items: [
        'Das Gerüst muss nachts beleuchtet sein.',
        'Hydranten und Schachtdeckel bleiben frei. Die Feuerwehr muss jederzeit vorbeikommen, auch mit der Drehleiter, die einen Platz von drei Metern Breite braucht.',
      ],
    },
    { kind: 'list', isOrdered: true, items: ['Aufbauen', 'Abbauen'] },
    { kind: 'heading', level: 2, text: 'Gebühr' },
    { kind: 'sumTable', trace: sampleTrace },
    {
      kind: 'legalRemedy',
      text: 'Gegen diesen Bescheid können Sie innerhalb eines Monats nach Bekanntgabe Klage beim Verwaltungsgericht Arnsberg, Jägerstraße 1, 59821 Arnsberg, erheben.',
    },
    { kind: 'closing', lines: ['Mit freundlichen Grüßen', 'Im Auftrag', 'Jürgen Öztürk'] },
    {
      kind: 'qr',
      content: 'https://portal.example.de/pruefen/7KX2P-A9F3M',
      alt: 'QR-Code zur Prüfseite',
      title: 'Ist dieses Papier echt?',
      lines: ['Jeder kann es prüfen: portal.example.de/pruefen', 'Prüfcode: 7KX2P-A9F3M'],
    },
    { kind: 'heading', level: 2, text: 'Anlage' },
    {
      kind: 'table',
      caption: 'Alle Schilder',
      columns: [
        { title: 'Nummer', share: 1 },
        { title: 'Was', share: 4 },
        { title: 'Betrag', align: 'right' },
      ],
      rows,
      hasRowHeads: true,
    },
  ];
}
