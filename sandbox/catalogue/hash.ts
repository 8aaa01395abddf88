/** A number from 0 to 2^32 - 1 that follows from a text (FNV-1a), so that the catalogue is the same everywhere. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let position = 0; position < text.length; position += 1) {
    value = Math.imul(value ^ text.charCodeAt(position), 0x01000193);
  }
  // FNV's low bits are alike for like texts; this spreads them.
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}

/** A number from 0 up to, not including, 1. */
export function fraction(text: string): number {
  return hash(text) / 2 ** 32;
}

/** One of a list. */
export function pick<Item>(items: readonly [Item, ...Item[]], text: string): Item {
  return items[hash(text) % items.length] ?? items[0];
}
