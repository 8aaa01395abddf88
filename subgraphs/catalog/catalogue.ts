/** What one supplier sells through one sales channel, in one language. Each is kept apart in the index. */
export type Catalogue = { supplier: string; channel: string; language: string };

/** The name under which the index keeps it. */
export function catalogueKey({ supplier, channel, language }: Catalogue): string {
  return [supplier, encodeURIComponent(channel), language].join('/');
}
