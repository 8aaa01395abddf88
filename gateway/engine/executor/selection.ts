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
  parent: GraphQLCompositeType;
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

/** What is asked of a value: one or more selection sets together, as several fields of one name are one. */
export class Selection {
  readonly schema: GraphQLSchema;
  private readonly scope: Scope;
  private readonly sets: readonly SelectionSetNode[];

  constructor(scope: Scope, sets: readonly SelectionSetNode[]) {
    this.schema = scope.schema;
    this.scope = scope;
    this.sets = sets;
  }

  /** The fields of an object of a type, in the order of the answer. */
  fieldsOf(type: GraphQLCompositeType): Selected[] {
    const nodes = new Map<string, FieldNode[]>();
    for (const set of this.sets) this.gather(set, type, nodes);
    return [...nodes].flatMap(([name, [first, ...rest]]) => {
      const field = first && fieldOf(type, first.name.value);
      if (!first || !field) return [];
      const all = [first, ...rest];
      const sets = all.flatMap(({ selectionSet }) => selectionSet ?? []);
      const composite = isCompositeType(getNamedType(field.type));
      const inside = composite ? new Selection(this.scope, sets) : undefined;
      return [{ name, field, parent: type, nodes: all, inside }];
    });
  }

  private gather(set: SelectionSetNode, type: GraphQLCompositeType, into: Map<string, FieldNode[]>): void {
    const { fragments, conditions, meets } = this.scope;
    for (const node of set.selections) {
      if (!isIncluded(node.directives, conditions)) continue;
      if (node.kind === Kind.FIELD) {
        const name = (node.alias ?? node.name).value;
        const known = into.get(name);
        if (known) known.push(node);
        else into.set(name, [node]);
        continue;
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      const condition = fragment?.typeCondition?.name.value;
      if (fragment && (condition === undefined || meets(type.name, condition)))
        this.gather(fragment.selectionSet, type, into);
    }
  }
}

const META = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].map((field) => [field.name, field]),
);

function fieldOf(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  const own = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  return own ?? META.get(name);
}
