import {
  type DocumentNode,
  doTypesOverlap,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type InlineFragmentNode,
  isCompositeType,
  isInterfaceType,
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
 * as an interface object and does not know the outer one.
 */
export function withoutWidening(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const types = new TypeInfo(schema);
  const fragments = new Map(
    document.definitions.flatMap((one): [string, FragmentDefinitionNode][] =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
    ),
  );

  /** What a fragment on a type is in the selection set at hand; undefined when it is to stay as it is. */
  function rewritten(
    condition: string,
    { selectionSet, directives = [] }: Pick<InlineFragmentNode, 'selectionSet' | 'directives'>,
  ): InlineFragmentNode | undefined {
    const [parent, type] = [types.getParentType(), schema.getType(condition)];
    if (!isCompositeType(parent) || !isCompositeType(type)) return undefined;
    // It could be inside the wider fragment, but never meets anything.
    if (!doTypesOverlap(schema, parent, type)) return NOTHING;
    const widens = isInterfaceType(parent) && isInterfaceType(type) && schema.isSubType(type, parent);
    return widens ? { kind: Kind.INLINE_FRAGMENT, selectionSet, directives } : undefined;
  }

  return visit(
    document,
    visitWithTypeInfo(types, {
      InlineFragment: (node) => node.typeCondition && rewritten(node.typeCondition.name.value, node),
      FragmentSpread({ name, directives }) {
        const fragment = fragments.get(name.value);
        const { selectionSet, typeCondition } = fragment ?? {};
        if (!selectionSet || !typeCondition) return undefined;
        return rewritten(typeCondition.name.value, { selectionSet, ...(directives && { directives }) });
      },
    }),
  );
}
