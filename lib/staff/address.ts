import { filterOf, type InboxFilter, type InboxSort, sortOf } from './filter-names';

export interface InboxView {
  readonly filter: InboxFilter;
  readonly sort: InboxSort;
  readonly text: string;
  /** From 1. */
  readonly page: number;
}

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What an address of the inbox shows; nonsense becomes the first page of the new reports. */
export function viewOf(query: Query): InboxView {
  const page = Number(query.page);
  const filter = filterOf(query.filter);
  return {
    filter,
    sort: sortOf(query.sort, filter),
    text: typeof query.q === 'string' ? query.q.slice(0, 100) : '',
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  };
}

/** Address (without language) of a view, with one report open or none, and what was just done. */
export function inboxHref({ filter, sort, text, page }: InboxView, id?: string, done?: string): string {
  const query = new URLSearchParams();
  if (filter !== 'new') query.set('filter', filter);
  if (sort === 'due' && filter !== 'due') query.set('sort', sort);
  if (text) query.set('q', text);
  if (page > 1) query.set('page', String(page));
  if (done) query.set('done', done);
  const search = query.toString();
  return `/staff${id ? `/${id}` : ''}${search ? `?${search}` : ''}`;
}
