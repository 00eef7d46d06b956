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

/** What stands on the catalogue's page beside the services, for its search: places of their own. */
export function otherRows(
  locale: 'de' | 'en',
): Pick<CatalogueRow, 'href' | 'icon' | 'title' | 'line' | 'text'>[] {
  const t = messages[locale].services;
  const rows = [
    {
      href: '/documents',
      icon: 'idCard',
      title: t.documents,
      line: t.documentsText,
      words: t.searchWords.documents,
    },
    { href: '/report', icon: 'camera', title: t.report, line: t.reportText, words: t.searchWords.report },
    { href: '/map', icon: 'map', title: t.map, line: t.mapText, words: t.searchWords.map },
    { href: '/follow', icon: 'search', title: t.follow, line: t.followText, words: t.searchWords.follow },
  ] as const;
  return rows.map(({ words, ...row }) => ({ ...row, text: searchText(`${row.title} ${row.line} ${words}`) }));
}

/** Rows that hold all words of a search, whatever their case and umlauts. */
export function searchRows<Row extends { readonly text: string }>(
  rows: readonly Row[],
  query: string,
): Row[] {
  const words = searchText(query).split(/\s+/).filter(Boolean);
  return rows.filter(({ text }) => words.every((word) => text.includes(word)));
}
