import { type DecodedId, decodeId, encodeId, type IdKind } from '@foyer/kit/id';
import { FoyerError } from '@foyer/kit/problem';

/** Control characters have no place in codes and names, and the database takes no zero byte. */
export const CONTROL = /\p{Cc}/u;

/** Reads a global id of a kind, written as Foyer writes it: guest lists are kept by it. */
export function idOf(id: string, kind: IdKind): DecodedId {
  const decoded = decodeId(id);
  if (decoded.kind !== kind)
    throw new FoyerError(
      'WRONG_KIND_OF_ID',
      `This id is of another kind (${decoded.kind}): give the id of this kind: ${kind}.`,
    );
  if (encodeId(decoded) !== id)
    throw new FoyerError('BAD_INPUT', 'This is not an id of Foyer: use an id exactly as an answer gave it.');
  return decoded;
}
