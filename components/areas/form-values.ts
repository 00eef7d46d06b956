import type { Corner, Outline } from '@/lib/areas/types';
import type { LatLng } from '@/lib/geo/types';

const textOf = (form: HTMLFormElement | null, name: string): string => {
  const value = form ? new FormData(form).get(name) : null;
  return typeof value === 'string' ? value.trim() : '';
};

/** The address as typed beside the map. */
export const addressOf = (form: HTMLFormElement | null): string =>
  [textOf(form, 'street'), textOf(form, 'houseNumber')].filter(Boolean).join(' ');

const metres = (text: string): number =>
  /^\d{1,4}([.,]\d{1,3})?$/.test(text) ? Number(text.replace(',', '.')) : 0;

/** One measure as typed, "1,6"; null when it is none. */
export const typedMetre = (text: string): number | null =>
  /^\s*\d{1,4}([.,]\d{1,3})?\s*$/.test(text) ? Number(text.trim().replace(',', '.')) : null;

/** Length and width as typed below the map; null when one is missing. */
export function typedMetres(form: HTMLFormElement | null): { lengthM: number; widthM: number } | null {
  const [lengthM, widthM] = [metres(textOf(form, 'lengthM')), metres(textOf(form, 'widthM'))];
  return lengthM > 0 && widthM > 0 ? { lengthM, widthM } : null;
}

/** Where an address lies; null when it is not known or there is no connection. */
export async function findAddress(address: string): Promise<LatLng | null> {
  if (address.length < 2) return null;
  try {
    const response = await fetch(`/api/places?q=${encodeURIComponent(address)}`);
    if (!response.ok) return null;
    const { places } = (await response.json()) as { places: readonly LatLng[] };
    return places[0] ?? null;
  } catch {
    return null;
  }
}

const isCorner = (value: unknown): value is Corner =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);

/** The corners in the text of a drawing; none where it is something else, so that the form opens all the same. */
export function outlineIn(text: string): Outline {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) && parsed.every(isCorner) ? parsed : [];
  } catch {
    return [];
  }
}
