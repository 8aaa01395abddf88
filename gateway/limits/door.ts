import { hasScope, type Identity, requireScope } from '@foyer/kit/identity';
import { FoyerError } from '@foyer/kit/problem';
import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  type SelectionSetNode,
} from 'graphql';

const TAG = 'door';
const ROOTS = new Set(['Query', 'Mutation']);

/**
 * Root fields that a device at the door may use, as `Query.name`: those that the subgraphs tag with `door`. The
 * supergraph tells, so that nobody has to name them here.
 */
export function doorFields(supergraphSdl: string): ReadonlySet<string> {
  const { definitions } = parse(supergraphSdl, { noLocation: true });
  return new Set(
    definitions.flatMap((type) => {
      if (type.kind !== Kind.OBJECT_TYPE_DEFINITION || !ROOTS.has(type.name.value)) return [];
      const tagged = type.fields?.filter(({ directives }) =>
        directives?.some(
          ({ name, arguments: given }) =>
            name.value === 'tag' &&
            given?.some(({ value }) => value.kind === Kind.STRING && value.value === TAG),
        ),
      );
      return tagged?.map((field) => `${type.name.value}.${field.name.value}`) ?? [];
    }),
  );
}

/**
 * Refuses an operation for which the caller lacks a scope: `read` for queries, `sell` for mutations, `door` for
 * mutations at the door. Who has `door` alone may ask nothing but what belongs to the door.
 */
export function requireScopes(
  identity: Identity,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  atDoor: ReadonlySet<string>,
): void {
  const fields = rootFields(document, operation.selectionSet);
  if (operation.operation === OperationTypeNode.MUTATION) {
    for (const name of fields) requireScope(identity, atDoor.has(`Mutation.${name}`) ? 'door' : 'sell');
    return;
  }
  if (hasScope(identity, 'read')) return;
  if (!hasScope(identity, 'door')) requireScope(identity, 'read');
  for (const name of fields) {
    if (!atDoor.has(`Query.${name}`))
      throw new FoyerError(
        'FORBIDDEN',
        `A door has no need of "${name}": it takes an API key with the scope "read".`,
      );
  }
}

/** The names at the top. Each fragment is looked at once, however often it is used. */
function rootFields(document: DocumentNode, top: SelectionSetNode): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  const visit = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        // What the schema tells of itself is no secret.
        if (!node.name.value.startsWith('__')) names.add(node.name.value);
      } else if (node.kind === Kind.INLINE_FRAGMENT) visit(node.selectionSet);
      else if (!seen.has(node.name.value)) {
        seen.add(node.name.value);
        for (const one of document.definitions) {
          if (one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === node.name.value)
            visit(one.selectionSet);
        }
      }
    }
  };
  visit(top);
  return names;
}
