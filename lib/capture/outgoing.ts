import type { ItemContent, NewItem } from '../outbox/types';
import type { Category } from '../reports/catalogue';
import type { PositionSource } from '../reports/status';
import { type CaptureDraft, type ChosenPlace, newDraft } from './draft';

/** The JSON part of `PUT /api/reports/{id}`, version 1. */
export interface ReportPayload {
  readonly v: 1;
  readonly category: Category | null;
  readonly lat: number;
  readonly lng: number;
  readonly accuracyM: number | null;
  readonly positionSource: PositionSource;
  readonly capturedAt: string;
  readonly description: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly hazard: boolean;
  readonly contact: string;
  readonly locale: string;
  readonly isPublic: boolean;
  readonly exifPosition?: { readonly lat: number; readonly lng: number };
}

function payloadOf(draft: CaptureDraft, place: ChosenPlace, locale: string): ReportPayload {
  const { exif } = draft;
  return {
    v: 1,
    category: draft.category,
    lat: place.lat,
    lng: place.lng,
    accuracyM: place.accuracyM,
    positionSource: place.source,
    capturedAt: new Date(draft.startedAt).toISOString(),
    description: draft.description.trim(),
    answers: draft.answers,
    hazard: draft.hazard,
    contact: draft.contact.trim(),
    locale,
    isPublic: !draft.isPrivate,
    ...(exif ? { exifPosition: { lat: exif.lat, lng: exif.lng } } : {}),
  };
}

/** What the outbox keeps of a draft that has place and kind. */
export function contentOf(draft: CaptureDraft, place: ChosenPlace, locale: string): ItemContent {
  const [first] = draft.photos;
  return {
    payload: { ...payloadOf(draft, place, locale) },
    photos: draft.photos,
    preview: (first && draft.previews[first.id]) ?? null,
    title: { category: draft.category ?? 'other', place: place.label },
  };
}

/** A new outbox item. Reports are anonymous: they are sent without cookies. */
export const itemOf = (draft: CaptureDraft, content: ItemContent): NewItem => ({
  ...content,
  id: draft.id,
  kind: 'report',
  owner: null,
  url: `/api/reports/${draft.id}`,
  part: 'report',
});

/** A draft from a waiting item, for changing it; what an older version did not have stays empty. */
export function draftOf(id: string, content: ItemContent, now: number): CaptureDraft {
  const stored = content.payload as Partial<ReportPayload>;
  const { photos, preview } = content;
  const [first] = photos;
  return {
    ...newDraft(id, Date.parse(stored.capturedAt ?? '') || now),
    step: 'send',
    photos,
    previews: first && preview ? { [first.id]: preview } : {},
    undecoded: photos.filter(({ type }) => type === 'image/heic').map((photo) => photo.id),
    place: placeOf(stored, content.title.place),
    exif: stored.exifPosition ?? null,
    category: stored.category ?? null,
    answers: stored.answers ?? {},
    hazard: stored.hazard ?? false,
    description: stored.description ?? '',
    contact: stored.contact ?? '',
    isPrivate: stored.isPublic === false,
  };
}

function placeOf(stored: Partial<ReportPayload>, label: string): ChosenPlace | null {
  const { lat, lng, accuracyM = null, positionSource: source = 'pin' } = stored;
  if (lat === undefined || lng === undefined) return null;
  return { lat, lng, accuracyM, source, label, insideTown: true, isConfirmed: true };
}
