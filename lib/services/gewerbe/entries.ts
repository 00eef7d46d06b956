import type { IconName } from '@/lib/brand/icons';
import type { Entered } from '../entered';
import type { EntryRule } from '../form-types';

/** An entry without a row of its own: "Was ist passiert?" leads to it with what is known by then. */
const hidden = (icon: IconName, preset: Entered): EntryRule => ({
  icon,
  group: 'trade',
  isUnlisted: true,
  preset,
});

const begins = (startReason: string, more: Entered = {}) =>
  hidden('shop', { occasion: { startReason }, ...more });
const changes = (changeReason: string) => hidden('pencil', { occasion: { changeReasons: [changeReason] } });
const ends = (endReason: string) => hidden('close', { occasion: { endReason } });

export const startEntries = {
  happened: { icon: 'info', group: 'trade', page: '/services/gewerbe' },
  anmelden: { icon: 'shop', group: 'trade' },
  new: begins('new'),
  relocation: begins('relocation'),
  bought: begins('bought'),
  leased: begins('leased'),
  inherited: begins('inherited'),
  partnerJoins: begins('partnerJoins'),
  legalForm: begins('legalForm'),
  secondSite: begins('new', { place: { siteKind: 'dependent' } }),
} as const satisfies Record<string, EntryRule>;

export const changeEntries = {
  ummelden: { icon: 'pencil', group: 'trade' },
  relocation: changes('relocation'),
  activity: changes('activity'),
  name: changes('name'),
} as const satisfies Record<string, EntryRule>;

export const endEntries = {
  abmelden: { icon: 'close', group: 'trade' },
  complete: ends('complete'),
  sold: ends('sold'),
  leased: ends('leased'),
  partnerLeaves: ends('partnerLeaves'),
  legalForm: ends('legalForm'),
} as const satisfies Record<string, EntryRule>;

/** Texts of all entries of a service: unlisted ones are shown as the listed one. */
export const sameEntry = <Entries extends Record<string, EntryRule>>(
  entries: Entries,
  text: { readonly title: string; readonly line: string },
) => Object.fromEntries(Object.keys(entries).map((key) => [key, text])) as Record<keyof Entries, typeof text>;
