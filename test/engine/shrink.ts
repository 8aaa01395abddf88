import {
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  type SelectionNode,
  validate,
  visit,
} from 'graphql';
import type { Operation } from './operations.ts';

const TYPENAME: SelectionNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * The smallest operation that is still one of those looked for, as far as leaving out selections, directives,
 * fragments and variables gets.
 */
export async function shrunk(
  schema: GraphQLSchema,
  operation: Operation,
  isOne: (operation: Operation) => Promise<boolean>,
): Promise<Operation> {
  let smallest = { ...operation, query: print(parse(operation.query)) };
  let place = 0;
  for (;;) {
    const document = without(parse(smallest.query, { noLocation: true }), place);
    if (!document) return smallest;
    const candidate = tidied(document, smallest);
    const smaller = candidate.query.length < smallest.query.length && isValid(schema, candidate.query);
    if (smaller && (await isOne(candidate))) smallest = candidate;
    else place += 1;
  }
}

function isValid(schema: GraphQLSchema, query: string): boolean {
  try {
    return validate(schema, parse(query)).length === 0;
  } catch {
    // A fragment has lost all it had.
    return false;
  }
}

/** The document without its n-th part that can be left out; undefined when there are no more. */
function without(document: DocumentNode, place: number): DocumentNode | undefined {
  let count = -1;
  const done = () => count >= place;
  const here = () => {
    count += 1;
    return count === place;
  };
  /** What an inline fragment holds in its place. */
  const opened = (one: SelectionNode): readonly SelectionNode[] =>
    one.kind === Kind.INLINE_FRAGMENT && here() ? one.selectionSet.selections : [one];
  const changed = visit(document, {
    enter(node) {
      if (done()) return undefined;
      switch (node.kind) {
        case Kind.FIELD:
        case Kind.FRAGMENT_SPREAD:
        case Kind.DIRECTIVE:
        case Kind.ARGUMENT:
          return here() ? null : undefined;
        case Kind.INLINE_FRAGMENT:
          return here() ? null : undefined;
        case Kind.SELECTION_SET:
          if (here()) return { ...node, selections: [TYPENAME] };
          return { ...node, selections: node.selections.flatMap(opened) };
        case Kind.VARIABLE_DEFINITION:
          if (node.defaultValue && here()) return { ...node, defaultValue: undefined };
          return undefined;
        default:
          return undefined;
      }
    },
  });
  return done() ? changed : undefined;
}

/** Without fragments and variables that nothing uses any more, and without selections that became empty. */
export function tidied(document: DocumentNode, { variables, operationName }: Operation): Operation {
  const definitions = document.definitions.filter(
    (one) => one.kind !== Kind.OPERATION_DEFINITION || !operationName || one.name?.value === operationName,
  );
  const filled: DocumentNode = visit(
    { kind: Kind.DOCUMENT, definitions },
    {
      Field: {
        leave: (node) => (node.selectionSet?.selections.length === 0 ? null : undefined),
      },
      InlineFragment: { leave: (node) => (node.selectionSet.selections.length === 0 ? null : undefined) },
    },
  );
  const kept = used(filled.definitions);
  const names = new Set<string>();
  visit(
    { kind: Kind.DOCUMENT, definitions: kept.map(withoutVariables) },
    {
      Variable: (node) => void names.add(node.name.value),
    },
  );
  const asked = kept.map((one) =>
    one.kind === Kind.OPERATION_DEFINITION
      ? {
          ...one,
          variableDefinitions: (one.variableDefinitions ?? []).filter(({ variable }) =>
            names.has(variable.name.value),
          ),
        }
      : one,
  );
  return {
    query: print({ kind: Kind.DOCUMENT, definitions: asked }),
    variables: Object.fromEntries(Object.entries(variables).filter(([name]) => names.has(name))),
    ...(operationName ? { operationName } : {}),
  };
}

/** Without fragments that nothing spreads, or nothing but such fragments. */
function used(definitions: readonly DefinitionNode[]): readonly DefinitionNode[] {
  const spread = new Set<string>();
  visit({ kind: Kind.DOCUMENT, definitions }, { FragmentSpread: (node) => void spread.add(node.name.value) });
  const kept = definitions.filter(
    (one) => one.kind !== Kind.FRAGMENT_DEFINITION || spread.has(one.name.value),
  );
  return kept.length === definitions.length ? kept : used(kept);
}

function withoutVariables(definition: DefinitionNode): DefinitionNode {
  return definition.kind === Kind.OPERATION_DEFINITION
    ? { ...definition, variableDefinitions: [] }
    : definition;
}
