import { fold } from '@/lib/town/fold';
import type { DocumentStatus, DocumentType } from '../status';

/** What the office's system may call a type; made comparable by `fold`. */
const types: Readonly<Record<string, DocumentType>> = {
  personalausweis: 'idCard',
  pa: 'idCard',
  idcard: 'idCard',
  reisepass: 'passport',
  rp: 'passport',
  passport: 'passport',
};

/** … and a status, in words or by our own codes. */
const statuses: Readonly<Record<string, DocumentStatus>> = {
  antragerfasst: 'applied',
  beantragt: 'applied',
  erfasst: 'applied',
  andiebundesdruckereiubermittelt: 'submitted',
  anbundesdruckereiubermittelt: 'submitted',
  ubermittelt: 'submitted',
  inherstellung: 'production',
  herstellung: 'production',
  inproduktion: 'production',
  unterwegszumburgerservice: 'transit',
  unterwegs: 'transit',
  abholbereit: 'ready',
  ausgehandigt: 'collected',
  abgeholt: 'collected',
  ruckfragedesburgerservice: 'inquiry',
  ruckfrage: 'inquiry',
  liegtbeiderpost: 'atPost',
  beiderpost: 'atPost',
  zugestellt: 'delivered',
  zuruckimburgerservice: 'returned',
  abgelaufen: 'expired',
  eingezogen: 'withdrawn',
  applied: 'applied',
  submitted: 'submitted',
  production: 'production',
  transit: 'transit',
  ready: 'ready',
  collected: 'collected',
  inquiry: 'inquiry',
  atpost: 'atPost',
  delivered: 'delivered',
  returned: 'returned',
  expired: 'expired',
  withdrawn: 'withdrawn',
};

const key = (word: string): string => fold(word).replaceAll(' ', '');

/** The type a word of the file stands for; temporary documents have no status, for others null. */
export function typeOf(word: string): DocumentType | 'temporary' | null {
  const name = key(word);
  if (/vorlaufig|temporary/.test(name)) return 'temporary';
  return Object.hasOwn(types, name) ? (types[name] as DocumentType) : null;
}

/** The status a word of the file stands for, or null. */
export function statusOf(word: string): DocumentStatus | null {
  const name = key(word);
  return Object.hasOwn(statuses, name) ? (statuses[name] as DocumentStatus) : null;
}
