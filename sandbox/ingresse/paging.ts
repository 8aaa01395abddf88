import type { Query } from './input.ts';

const PAGE_SIZE = 25;
const LARGEST = 1500;

/** Which page of a list is asked for. Above the cap a page is as large as the cap. */
export type PageWish = { page: number; pageSize: number };

export function pageWish(query: Query, usual = PAGE_SIZE): PageWish {
  const pageSize = Math.min(LARGEST, query.whole('pageSize', 'size') || usual);
  return { page: Math.max(1, query.whole('page') ?? 1), pageSize };
}

export function slicePage<Item>(items: readonly Item[], { page, pageSize }: PageWish): Item[] {
  return items.slice((page - 1) * pageSize, page * pageSize);
}

/** A page of v1. */
export function v1Page(data: readonly unknown[], total: number, { page, pageSize }: PageWish): object {
  const lastPage = Math.max(1, Math.ceil(total / pageSize));
  return {
    paginationInfo: { currentPage: total === 0 ? 1 : page, lastPage, totalResults: total, pageSize },
    data,
  };
}

/** A page of a list that a service of v2 keeps. */
export function v2Page(data: readonly unknown[], total: number, { page, pageSize }: PageWish): object {
  return { data, pagination: { page, pageSize, lastPage: Math.max(1, Math.ceil(total / pageSize)), total } };
}

/** A page of a search. */
export function hits(sources: readonly unknown[], total: number): object {
  return { data: { total, hits: sources.map((source) => ({ _source: source })) } };
}
