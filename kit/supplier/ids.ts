import { decodeId, encodeId, type IdKind } from '../id.ts';
import { FoyerError } from '../problem.ts';
import type { SupplierManifest } from './contract.ts';

/** The global id of a supplier's own id. */
export function globalId({ code }: Pick<SupplierManifest, 'code'>, kind: IdKind, local: string): string {
  return encodeId({ supplier: code, kind, local });
}

/** The supplier's own id inside a global one; refuses ids of another supplier or kind. */
export function localId({ code }: Pick<SupplierManifest, 'code'>, kind: IdKind, id: string): string {
  const decoded = decodeId(id);
  if (decoded.kind !== kind) {
    throw new FoyerError(
      'WRONG_KIND_OF_ID',
      `This id is of another kind (${decoded.kind}): give the id of a ${kind}.`,
    );
  }
  if (decoded.supplier !== code) {
    throw new FoyerError(
      'WRONG_KIND_OF_ID',
      'This id belongs to another supplier: take it from the same answer as the rest.',
    );
  }
  return decoded.local;
}
