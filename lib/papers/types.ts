import type { FeeTrace } from '../payments/fee-trace';

export interface Column {
  readonly title: string;
  /** Numbers and money stand right. */
  readonly align?: 'left' | 'right';
  /** Share of the width compared with the other columns; 1 when not given. */
  readonly share?: number;
}

/** A fact with its name: "Betriebsstätte" – "Ruhrstraße 12, 59872 Meschede". A value may have several lines. */
export interface Pair {
  readonly label: string;
  readonly value: string;
}

/** A place in metres, east and north (EPSG:25832). */
export type Metric = readonly [east: number, north: number];

/** Streets and houses around an area, to be drawn below it. */
export interface Ground {
  readonly streets: readonly {
    readonly name: string;
    /** Pieces of its middle line. */
    readonly lines: readonly (readonly Metric[])[];
  }[];
  readonly houses: readonly {
    readonly at: Metric;
    readonly number: string;
    /** Of its street there: radians, counted from east to north. */
    readonly turn: number;
  }[];
  /** Printed with it. */
  readonly attribution: string;
}

/** What a paper is made of, in reading order. All texts are plain; `\n` breaks a line. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly isOrdered?: boolean }
  | {
      readonly kind: 'table';
      /** Says what the table is about; read before it and printed above. */
      readonly caption: string;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
      /** The first cell of each row names the row. */
      readonly hasRowHeads?: boolean;
    }
  | { readonly kind: 'keyValue'; readonly pairs: readonly Pair[] }
  | {
      readonly kind: 'image';
      /** PNG or JPEG. */
      readonly data: Uint8Array;
      /** What can be seen on it, for people who cannot see it. */
      readonly alt: string;
      /** Printed below. */
      readonly caption?: string;
      /** Width on the page in millimetres, at most that of the text (165). */
      readonly widthMm?: number;
    }
  | {
      /** An area to scale, north above, with the lengths of its sides. */
      readonly kind: 'sketch';
      /** Corners in metres, east and north, in order (EPSG:25832). */
      readonly outline: readonly Metric[];
      /** What lies around it; without it the area stands alone. */
      readonly ground?: Ground | null;
      /** What can be seen on it, for people who cannot see it. */
      readonly alt: string;
      /** Printed below, before the scale. */
      readonly caption: string;
    }
  | {
      readonly kind: 'legalRemedy';
      /** The Rechtsbehelfsbelehrung; the heading is added. */
      readonly text: string;
    }
  | {
      readonly kind: 'qr';
      readonly content: string;
      /** What the code leads to, for people who cannot see it. */
      readonly alt: string;
      readonly title: string;
      /** Lines beside the code: the same in words, so that nobody needs a camera. */
      readonly lines: readonly string[];
    }
  | { readonly kind: 'sumTable'; readonly trace: FeeTrace }
  | {
      readonly kind: 'closing';
      /** "Mit freundlichen Grüßen", "Im Auftrag", a name: one line each. */
      readonly lines: readonly string[];
    };

/** Who writes. Printed at the head, in the line above the address, and at the foot. */
export interface Sender {
  /** "Stadt Meschede". */
  readonly town: string;
  /** "Ordnungsamt". */
  readonly office: string;
  /** Street, then postcode and place. */
  readonly address: readonly [string, string];
  /** Small facts of the information block: "Telefon", "E-Mail", "Ansprechperson". */
  readonly contact: readonly Pair[];
}

/** A letter of the town: DIN 5008 form B, A4. */
export interface Letter {
  readonly sender: Sender;
  /** Up to six lines for the window; empty for a paper that is not sent. */
  readonly recipient: readonly string[];
  /** Above the address in the window: "Nur im Postfach", "Vertraulich". */
  readonly remark?: string;
  /** Information block: "Unser Zeichen" – "GA-2026-000123". The date is added as the last one. */
  readonly references: readonly Pair[];
  /** Civil date "2026-11-29". */
  readonly date: string;
  readonly subject: string;
  readonly blocks: readonly Block[];
  /** A line across the head: "Kopie; per Post versandt am …". */
  readonly mark?: string;
}
