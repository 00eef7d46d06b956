import { env } from '../env';
import { messages } from '../i18n/messages';
import { fold } from '../town/fold';
import { type ServiceGroup, serviceGroups } from './form-types';
import { allServices } from './registry';
import type { Service } from './types';

/** The services that are offered: demonstrations only where the configuration asks for them. */
export const offeredServices = (): readonly Service[] =>
  allServices.filter(({ isDemo }) => !isDemo || env().DEMO_SERVICES);

export interface CatalogueRow {
  readonly href: string;
  readonly icon: Service['entries'][string]['icon'];
  readonly group: ServiceGroup;
  readonly title: string;
  readonly line: string;
  /** What a search looks through, folded. */
  readonly text: string;
  readonly situations: readonly string[];
}

/** Every row of the catalogue in the order of its groups. */
export function catalogueRows(locale: 'de' | 'en'): CatalogueRow[] {
  const { situationNames } = messages[locale].applications.catalogue;
  const rows = offeredServices().flatMap((service) => {
    const texts = service.texts[locale];
    const listed = Object.entries(service.entries).filter(([, { isUnlisted }]) => !isUnlisted);
    return listed.map(([key, { icon, group, page }]) => {
      const { title, line } = texts.entries[key] ?? { title: texts.title, line: '' };
      const situations = service.situations.map((id) => situationNames[id]);
      const words = [title, line, texts.title, texts.what, ...texts.keywords, ...situations].join(' ');
      const query = listed.length > 1 ? `?entry=${key}` : '';
      const href = page ?? service.page ?? `/services/${service.id}${query}`;
      return { href, icon, group, title, line, text: searchText(words), situations: service.situations };
    });
  });
  return rows.sort((a, b) => serviceGroups.indexOf(a.group) - serviceGroups.indexOf(b.group));
}

const searchText = (words: string): string => fold(words.replaceAll('\u00ad', ''));

type OtherRow = Pick<CatalogueRow, 'href' | 'icon' | 'title' | 'line' | 'text'>;

/** Places of their own that stand beside the services; the first is what most people come for. */
export function otherRows(locale: 'de' | 'en'): readonly [OtherRow, ...OtherRow[]] {
  const t = messages[locale].services;
  const row = (
    name: 'documents' | 'report' | 'map' | 'follow',
    href: string,
    icon: CatalogueRow['icon'],
  ): OtherRow => {
    const [title, line] = [t[name], t[`${name}Text`]];
    return { href, icon, title, line, text: searchText(`${title} ${line} ${t.searchWords[name]}`) };
  };
  return [
    row('documents', '/documents', 'idCard'),
    row('report', '/report', 'camera'),
    row('map', '/map', 'map'),
    row('follow', '/follow', 'search'),
  ];
}

/** Rows that hold all words of a search, whatever their case and umlauts. */
export function searchRows<Row extends { readonly text: string }>(
  rows: readonly Row[],
  query: string,
): Row[] {
  const words = searchText(query).split(/\s+/).filter(Boolean);
  return rows.filter(({ text }) => words.every((word) => text.includes(word)));
}
