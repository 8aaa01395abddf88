import { type DecodedId, decodeId, type IdKind } from '@foyer/kit/id';
import { FoyerError } from '@foyer/kit/problem';

/** Reads a global id that must be of one kind, or refuses it. */
export function idOf(id: string, kind: IdKind): DecodedId {
  const decoded = decodeId(id);
  if (decoded.kind === kind) return decoded;
  throw new FoyerError(
    'WRONG_KIND_OF_ID',
    `This id is of another kind (${decoded.kind}): give the id of this kind: ${kind}.`,
  );
}
