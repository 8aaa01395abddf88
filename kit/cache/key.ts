/** What an answer depends on. */
export type CacheKeyParts = { supplier: string; kind: string; id: string; channel: string; language: string };

/**
 * The key of an answer. Supplier, kind and id come first, so that what changed can be dropped by prefix, for
 * every channel and language.
 */
export function cacheKey({ supplier, kind, id, channel, language }: CacheKeyParts): string {
  return [supplier, kind, id, channel, language].map(encodeURIComponent).join(':');
}

/** The beginning of the keys of a supplier, of one of its kinds, or of one thing. */
export function cachePrefix({
  supplier,
  kind,
  id,
}: {
  supplier: string;
  kind?: string;
  id?: string;
}): string {
  return [supplier, kind, id]
    .flatMap((part) => (part === undefined ? [] : [`${encodeURIComponent(part)}:`]))
    .join('');
}
