/** Points of a length in millimetres. */
export const mm = (length: number): number => (length * 72) / 25.4;

/** A4 and the lines of DIN 5008 form B, in points from the upper left corner. */
export const page = {
  width: mm(210),
  height: mm(297),
  left: mm(25),
  right: mm(190),
  top: mm(25),
  bottom: mm(270),
  footer: mm(280),
  /** The window: line of the sender, remark, address. */
  window: { left: mm(25), width: mm(80), sender: mm(47), remark: mm(52), address: mm(62.7), bottom: mm(90) },
  /** The information block beside the window. */
  facts: { left: mm(125), width: mm(75), top: mm(50) },
  subject: mm(103.4),
  folds: [mm(105), mm(210)],
  punch: mm(148.5),
} as const;

export const textWidth = page.right - page.left;

export const ink = {
  text: '#131525',
  muted: '#454b6b',
  line: '#9a9fbb',
  blue: '#2044aa',
  yellow: '#f9c95f',
  dark: '#1b2a63',
} as const;

export type Face = 'regular' | 'strong';

/** Sizes in points. */
export interface Look {
  readonly body: number;
  readonly small: number;
  readonly subject: number;
  readonly heading: readonly [number, number];
  /** Facts beside the window; in large print they stand below it, over the whole width. */
  readonly facts: number;
  readonly isLarge: boolean;
}

export const normalLook: Look = {
  body: 11,
  small: 9,
  subject: 14,
  heading: [13, 11],
  facts: 9.5,
  isLarge: false,
};

/** Large print (§ 9 BGG NRW): nothing that has to be read is smaller than 18 points, apart from the window. */
export const largeLook: Look = {
  body: 18,
  small: 18,
  subject: 22,
  heading: [20, 18],
  facts: 18,
  isLarge: true,
};

/** Height of a line of that size. */
export const leading = (size: number): number => size * 1.36;
