import type { StoredPhoto } from '../outbox/types';
import type { Category } from '../reports/catalogue';
import type { PositionSource } from '../reports/status';
import type { ExifPosition } from './photo-types';
import { CONFIRM_ABOVE_M, type Fix, isStale } from './position';

export const steps = ['photo', 'place', 'kind', 'send'] as const;
export type Step = (typeof steps)[number];

/** The place of the damage, as the person chose or accepted it. */
export interface ChosenPlace {
  readonly lat: number;
  readonly lng: number;
  /** Radius in metres; null when placed by hand or address. */
  readonly accuracyM: number | null;
  readonly source: PositionSource;
  /** "Ruhrstraße 12" or the nearest place's name; empty far outside. */
  readonly label: string;
  readonly insideTown: boolean;
  /** The person has looked at it; a very accurate position goes without. */
  readonly isConfirmed: boolean;
}

/** What the person entered so far, without the photos' bytes. Stored: change `v` with the shape. */
export interface CaptureValues {
  readonly v: 1;
  /** The report's UUID from the first moment: however often it is sent, it is one report. */
  readonly id: string;
  /** UTC ms. */
  readonly startedAt: number;
  readonly step: Step;
  /** Small JPEG of each photo, by the photo's id. */
  readonly previews: Readonly<Record<string, ArrayBuffer>>;
  /** HEIC photos whose decoder could not be loaded yet, by id. */
  readonly undecoded: readonly string[];
  readonly fix: Fix | null;
  readonly exif: ExifPosition | null;
  readonly place: ChosenPlace | null;
  readonly category: Category | null;
  readonly answers: Readonly<Record<string, string>>;
  readonly hazard: boolean;
  readonly description: string;
  readonly contact: string;
  /** "nicht veröffentlichen" */
  readonly isPrivate: boolean;
}

export interface CaptureDraft extends CaptureValues {
  readonly photos: readonly StoredPhoto[];
}

export const DESCRIPTION_MAX = 1000;
export const CONTACT_MAX = 200;

/** An empty draft. */
export const newDraft = (id: string, now: number): CaptureDraft => ({
  v: 1,
  id,
  startedAt: now,
  step: 'photo',
  previews: {},
  undecoded: [],
  fix: null,
  exif: null,
  place: null,
  category: null,
  answers: {},
  hazard: false,
  description: '',
  contact: '',
  isPrivate: false,
  photos: [],
});

/** True when there is something that would be lost. */
export const isWorthKeeping = (draft: CaptureDraft): boolean =>
  draft.photos.length > 0 ||
  draft.place !== null ||
  draft.category !== null ||
  draft.description !== '' ||
  draft.contact !== '';

/** Takes a position in. What was begun elsewhere keeps the one it was begun with: it is about that place. */
export function withMeasured(draft: CaptureDraft, fix: Fix): CaptureDraft {
  const isElsewhere = draft.fix !== null && isWorthKeeping(draft) && isStale(draft.fix, fix.at);
  return isElsewhere ? draft : { ...draft, fix };
}

/** The camera opens: a draft that holds nothing yet begins now, and here. */
export function begun(draft: CaptureDraft, now: number): CaptureDraft {
  if (isWorthKeeping(draft)) return draft;
  return { ...draft, startedAt: now, fix: draft.fix && !isStale(draft.fix, now) ? draft.fix : null };
}

/** Reads what was stored; null when it is of another version or broken. */
export function restoreDraft(values: unknown, photos: readonly StoredPhoto[]): CaptureDraft | null {
  if (typeof values !== 'object' || values === null) return null;
  const stored = values as Partial<CaptureValues>;
  if (stored.v !== 1 || typeof stored.id !== 'string') return null;
  return { ...newDraft(stored.id, stored.startedAt ?? 0), ...stored, photos } as CaptureDraft;
}

/** What `restoreDraft` reads: all but the photos' bytes, which are stored beside it. */
export function valuesOf({ photos: _, ...values }: CaptureDraft): CaptureValues {
  return values;
}

/** A place that nobody has looked at may only go out when it was measured well enough. */
export const isPlaceSettled = (place: ChosenPlace | null): place is ChosenPlace =>
  place !== null && (place.isConfirmed || (place.accuracyM ?? 0) <= CONFIRM_ABOVE_M);

export type Gap = 'place' | 'category';

/** What still has to be entered before the report can be sent. */
export function gapsOf(draft: CaptureDraft): Gap[] {
  return [
    ...(isPlaceSettled(draft.place) ? [] : ['place' as const]),
    ...(draft.category ? [] : ['category' as const]),
  ];
}
