import { FoyerError } from './problem.ts';

export const ID_KINDS = ['event', 'performance', 'order', 'venue', 'basket', 'transfer'] as const;
/** What a global id can be the id of. */
export type IdKind = (typeof ID_KINDS)[number];

/** What a global id says. `local` is the supplier's own id. */
export type DecodedId = { supplier: string; kind: IdKind; local: string };

/** A global id: `supplier:kind:local`. It routes without a look-up; callers treat it as opaque. */
export function encodeId({ supplier, kind, local }: DecodedId): string {
  return `${supplier}:${kind}:${encodeURIComponent(local)}`;
}

/** Reads a global id, or refuses it. */
export function decodeId(id: string): DecodedId {
  const match = /^([a-z0-9]+):([a-z]+):(.+)$/.exec(id);
  const kind = ID_KINDS.find((known) => known === match?.[2]);
  const local = match?.[3] === undefined ? undefined : decoded(match[3]);
  if (!match?.[1] || !kind || local === undefined) {
    throw new FoyerError('BAD_INPUT', 'This is not an id of Foyer: use an id exactly as an answer gave it.');
  }
  return { supplier: match[1], kind, local };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
