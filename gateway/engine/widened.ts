import {
  type DocumentNode,
  doTypesOverlap,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** What is never asked for. */
const NOTHING: InlineFragmentNode = {
  kind: Kind.INLINE_FRAGMENT,
  directives: [
    {
      kind: Kind.DIRECTIVE,
      name: { kind: Kind.NAME, value: 'include' },
      arguments: [
        {
          kind: Kind.ARGUMENT,
          name: { kind: Kind.NAME, value: 'if' },
          value: { kind: Kind.BOOLEAN, value: false },
        },
      ],
    },
  ],
  selectionSet: {
    kind: Kind.SELECTION_SET,
    selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }],
  },
};

/**
 * The document without fragments that only say again what is known: `... on Node` inside of an order is about all
 * orders. It asks for the same, but Apollo's planner fails on such fragments where a subgraph has the inner interface
 * as an interface object and does not know the outer one. The same document when it has none; named fragments are
 * gone otherwise, since what they say depends on where they stand.
 */
export function withoutWidening(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const types = new TypeInfo(schema);
  const fragments = new Map(
    document.definitions.flatMap((one): [string, FragmentDefinitionNode][] =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
    ),
  );
  let found = false;

  /** What a fragment is in the selection set at hand. */
  function rewritten(fragment: InlineFragmentNode): InlineFragmentNode {
    const condition = fragment.typeCondition?.name.value;
    const [parent, type] = [types.getParentType(), condition && schema.getType(condition)];
    if (!isCompositeType(parent) || !type || !isCompositeType(type)) return fragment;
    // It could be inside the wider fragment, but never meets anything.
    if (!doTypesOverlap(schema, parent, type)) return NOTHING;
    if (isUnionType(parent) || !isAbstractType(type) || !schema.isSubType(type, parent)) return fragment;
    found = true;
    return { ...fragment, typeCondition: undefined };
  }

  const plain = visit(
    document,
    visitWithTypeInfo(types, {
      InlineFragment: rewritten,
      FragmentSpread({ name, directives = [] }) {
        const fragment = fragments.get(name.value);
        if (!fragment) return undefined;
        const { typeCondition, selectionSet } = fragment;
        return rewritten({ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet, directives });
      },
      FragmentDefinition: () => null,
    }),
  );
  return found ? plain : document;
}
