import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** How much an operation asks for. */
export type Measure = { depth: number; aliases: number; rootFields: number; cost: number };

const NOTHING: Readonly<Measure> = { depth: 0, aliases: 0, rootFields: 0, cost: 0 };

/** What a list holds that does not say how many it gives. */
const USUAL_LIST = 5;
/** What a connection gives that is not told how many. */
const USUAL_PAGE = 20;
/** Fields for which a supplier is called each time. */
const LIVE = new Map([
  ['availability', 50],
  ['deliveryMethods', 20],
]);

/**
 * Measures an operation. Fragments are measured once for each type they are used on, so that fragments within
 * fragments cost no more to measure than they have letters.
 */
export function measure(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Measure {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const measured = new Map<string, Measure>();
  const given = valuesOf(operation, variables);
  const root = schema.getRootType(operation.operation);
  return root ? selection(operation.selectionSet, root) : { ...NOTHING };

  /** `page` is how many the connection around this was asked for. */
  function selection(set: SelectionSetNode, type: GraphQLNamedType, page?: number): Measure {
    const total = { ...NOTHING };
    for (const node of set.selections) {
      const one =
        node.kind === Kind.FIELD
          ? field(node, type, page)
          : node.kind === Kind.INLINE_FRAGMENT
            ? selection(node.selectionSet, typeOf(node.typeCondition?.name.value) ?? type, page)
            : spread(fragments.get(node.name.value), page);
      total.depth = Math.max(total.depth, one.depth);
      total.aliases += one.aliases;
      total.rootFields += one.rootFields;
      total.cost += one.cost;
    }
    return total;
  }

  function spread(fragment: FragmentDefinitionNode | undefined, page?: number): Measure {
    if (!fragment) return NOTHING;
    const key = `${fragment.name.value} ${page}`;
    const known = measured.get(key);
    if (known) return known;
    const type = typeOf(fragment.typeCondition.name.value);
    const found = type ? selection(fragment.selectionSet, type, page) : NOTHING;
    measured.set(key, found);
    return found;
  }

  function field(node: FieldNode, parent: GraphQLNamedType, page?: number): Measure {
    const definition =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    const own = 1 + (LIVE.get(node.name.value) ?? 0);
    const aliases = node.alias && node.alias.value !== node.name.value ? 1 : 0;
    if (!definition || !node.selectionSet || !isCompositeType(getNamedType(definition.type))) {
      return { depth: 1, aliases, rootFields: 1, cost: own };
    }
    const asked = size(node, definition, given);
    const named = getNamedType(definition.type);
    const connection = named.name.endsWith('Connection');
    const times = !connection && isList(definition.type) ? (asked ?? page ?? USUAL_LIST) : 1;
    const inner = selection(node.selectionSet, named, connection ? (asked ?? USUAL_PAGE) : undefined);
    return {
      depth: inner.depth + 1,
      aliases: aliases + inner.aliases,
      rootFields: 1,
      cost: own + times * inner.cost,
    };
  }

  function typeOf(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : schema.getType(name);
  }
}

/** The variables as they will be: those that are not sent have their default. */
function valuesOf(
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): (node: ValueNode) => unknown {
  const defaults = new Map(
    operation.variableDefinitions?.map(({ variable, defaultValue }) => [variable.name.value, defaultValue]),
  );
  return function value(node): unknown {
    if (node.kind === Kind.INT) return Number(node.value);
    if (node.kind === Kind.LIST) return node.values;
    if (node.kind !== Kind.VARIABLE) return undefined;
    const name = node.name.value;
    if (Object.hasOwn(variables, name) && variables[name] !== undefined) return variables[name];
    const standard = defaults.get(name);
    return standard && value(standard);
  };
}

/** How many a field is asked to give: by `first`, or by a list of ids. */
function size(
  node: FieldNode,
  { args }: GraphQLField<unknown, unknown>,
  given: (node: ValueNode) => unknown,
): number | undefined {
  for (const { name, defaultValue } of args) {
    if (name !== 'first' && name !== 'ids') continue;
    const argument = node.arguments?.find((one) => one.name.value === name);
    const value = argument ? (given(argument.value) ?? defaultValue) : defaultValue;
    if (typeof value === 'number') return Math.max(1, value);
    if (Array.isArray(value)) return Math.max(1, value.length);
  }
  return undefined;
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
