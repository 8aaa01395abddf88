import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { isIncluded } from './conditions.ts';
import type { TypeTest } from './types.ts';

/** A field as it is in the answer. */
export type Selected = {
  /** The name it has there. */
  name: string;
  field: GraphQLField<unknown, unknown>;
  /** All places that ask for it. */
  nodes: readonly FieldNode[];
  /** What is asked of its value, when that has fields. */
  inside: Selection | undefined;
};

/** What selections depend on. */
export type Scope = {
  schema: GraphQLSchema;
  meets: TypeTest;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The variables of `@skip` and `@include`. */
  conditions: ReadonlyMap<string, boolean>;
};

/** A selection set, and the type it is of: fields are those of this type, whatever an object turns out to be. */
type Asked = { set: SelectionSetNode; type: GraphQLCompositeType };

/** What is asked of a value: one or more selection sets together, as several fields of one name are one. */
export class Selection {
  readonly schema: GraphQLSchema;
  private readonly scope: Scope;
  private readonly sets: readonly Asked[];

  constructor(scope: Scope, sets: readonly Asked[]) {
    this.schema = scope.schema;
    this.scope = scope;
    this.sets = sets;
  }

  /** The fields of an object of a type, in the order of the answer. */
  fieldsOf(type: GraphQLCompositeType): Selected[] {
    const mentions = new Map<string, Mention[]>();
    for (const one of this.sets) this.gather(one, type.name, mentions);
    return [...mentions].flatMap(([name, all]) => {
      const [first] = all;
      if (!first) return [];
      const { field } = first;
      const sets = all.flatMap(({ node: { selectionSet: set }, field: { type } }): Asked[] => {
        const named = getNamedType(type);
        return set && isCompositeType(named) ? [{ set, type: named }] : [];
      });
      const inside = sets.length > 0 ? new Selection(this.scope, sets) : undefined;
      return [{ name, field, nodes: all.map(({ node }) => node), inside }];
    });
  }

  private gather({ set, type }: Asked, typename: string, into: Map<string, Mention[]>): void {
    const { schema, fragments, conditions, meets } = this.scope;
    for (const node of set.selections) {
      if (!isIncluded(node.directives, conditions)) continue;
      if (node.kind === Kind.FIELD) {
        const name = (node.alias ?? node.name).value;
        const field = fieldOf(type, node.name.value);
        if (!field) continue;
        const known = into.get(name);
        if (known) known.push({ node, field });
        else into.set(name, [{ node, field }]);
        continue;
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      const condition = fragment?.typeCondition?.name.value;
      if (!fragment || (condition !== undefined && !meets(typename, condition))) continue;
      const inner = condition === undefined ? type : schema.getType(condition);
      if (isCompositeType(inner)) this.gather({ set: fragment.selectionSet, type: inner }, typename, into);
    }
  }
}

/** A place that asks for a field. */
type Mention = { node: FieldNode; field: GraphQLField<unknown, unknown> };

const META = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].map((field) => [field.name, field]),
);

/** A field of a type, or one that every type has. */
export function fieldOf(
  type: GraphQLCompositeType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  const own = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  return own ?? META.get(name);
}
