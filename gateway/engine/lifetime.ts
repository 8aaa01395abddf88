import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getDirectiveValues,
  getNamedType,
  getOperationAST,
  isInterfaceType,
  isLeafType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/**
 * For how many seconds what an operation selects may be kept: as long as the shortest of its fields says with
 * `@cacheControl`. A field says so itself, or is part of a value whose type does; what says nothing is not kept.
 */
export function lifetimeOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string | null,
): number {
  const directive = schema.getDirective('cacheControl');
  const operation = getOperationAST(document, operationName);
  const root = schema.getQueryType();
  if (!directive || !root || operation?.operation !== 'query') return 0;
  const declared = (
    node: Parameters<typeof getDirectiveValues>[1] | null | undefined,
  ): number | undefined => {
    const value = node && getDirectiveValues(directive, node)?.maxAge;
    return typeof value === 'number' ? value : undefined;
  };
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const least = inSet(operation.selectionSet, root);
  return Number.isFinite(least) ? least : 0;

  function inSet(set: SelectionSetNode, type: GraphQLNamedType): number {
    let shortest = Number.POSITIVE_INFINITY;
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        if (node.name.value !== '__typename')
          shortest = Math.min(shortest, inField(node.name.value, node.selectionSet, type));
        continue;
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      const condition = fragment?.typeCondition?.name.value;
      const inner = condition === undefined ? type : schema.getType(condition);
      shortest = Math.min(shortest, fragment && inner ? inSet(fragment.selectionSet, inner) : 0);
    }
    return shortest;
  }

  function inField(name: string, set: SelectionSetNode | undefined, parent: GraphQLNamedType): number {
    // The entities of a fetch: what is asked of them decides.
    if (name === '_entities' && parent === root && set) return inSet(set, parent);
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    if (!field) return 0;
    const own = ownLifetime(field, parent);
    return set && own > 0 ? Math.min(own, inSet(set, getNamedType(field.type))) : own;
  }

  function ownLifetime(field: GraphQLField<unknown, unknown>, parent: GraphQLNamedType): number {
    const own = declared(field.astNode);
    if (own !== undefined) return own;
    const ofValue = declared(parent.astNode);
    if (ofValue === undefined) return 0;
    const type = getNamedType(field.type);
    return isLeafType(type) ? ofValue : (declared(type.astNode) ?? 0);
  }
}
