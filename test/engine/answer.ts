import type { SubgraphRequest, SubgraphResponse } from '@foyer/kit/graphql/subgraph';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLFormattedError,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getVariableValues,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  typeFromAST,
} from 'graphql';
import { z } from 'zod';
import { CODES, type Faults } from './faults.ts';
import { hashed } from './random.ts';

/** An object of the invented data. What its fields hold depends on `key` alone, so all subgraphs agree. */
type Thing = {
  type: GraphQLObjectType;
  key: string;
  id?: unknown;
  /** What the gateway handed over of what other subgraphs have. */
  given?: string;
};
type Path = readonly (string | number)[];

const JUNK: readonly unknown[] = [{ junk: true }, ['junk'], 'junk', 12.5, true, -7];
const NO_LISTS: readonly unknown[] = [{ junk: true }, 'junk', 7];
const NO_OBJECTS: readonly unknown[] = [true, 'junk', 7];
const representation = z.looseObject({ __typename: z.string() });

/** A field that is null although it must not be: what holds it is null as well. */
class NullHere extends Error {}

/** What is invented for a subgraph, and how it misbehaves. */
export type World = {
  subgraph: string;
  schema: GraphQLSchema;
  /** The field by which a type's things are known in all subgraphs. Absent for values. */
  keyField(type: string): string | undefined;
  /** Whether a field is worked out of what the gateway hands over. */
  requires(type: string, field: string): boolean;
  /** The types that stand behind an interface which this subgraph knows as one object type. */
  implementations(type: string): readonly string[];
  seed: string;
  faults: Faults;
};

/** One answer of a subgraph, put together field by field. */
export class Answer {
  private readonly errors: GraphQLFormattedError[] = [];
  private readonly world: World;
  private readonly operation: OperationDefinitionNode;
  private readonly fragments: Map<string, FragmentDefinitionNode>;
  private readonly variables: Record<string, unknown>;

  constructor(
    world: World,
    request: SubgraphRequest,
    operation: OperationDefinitionNode,
    fragments: Map<string, FragmentDefinitionNode>,
  ) {
    this.world = world;
    this.operation = operation;
    this.fragments = fragments;
    const { coerced, errors } = getVariableValues(
      world.schema,
      operation.variableDefinitions ?? [],
      request.variables ?? {},
    );
    this.variables = coerced ?? {};
    for (const error of errors ?? [])
      this.errors.push({ message: error.message, extensions: { code: 'BAD_INPUT' } });
  }

  whole(): SubgraphResponse {
    if (this.errors.length > 0) return { errors: this.errors };
    const { schema } = this.world;
    const type = this.operation.operation === 'mutation' ? schema.getMutationType() : schema.getQueryType();
    if (!type) throw new Error('There is no such operation here.');
    let data: Record<string, unknown> | null;
    try {
      data = this.object({ type, key: type.name }, this.operation.selectionSet.selections, []);
    } catch (error) {
      if (!(error instanceof NullHere)) throw error;
      data = null;
    }
    return { data, ...(this.errors.length > 0 ? { errors: this.errors } : {}) };
  }

  private object(thing: Thing, selections: readonly SelectionNode[], path: Path): Record<string, unknown> {
    const answer: Record<string, unknown> = {};
    for (const [name, nodes] of this.collected(thing.type, selections, new Map())) {
      const value = this.field(thing, nodes, [...path, name]);
      if (value !== undefined) answer[name] = value;
    }
    return answer;
  }

  private collected(
    type: GraphQLObjectType,
    selections: readonly SelectionNode[],
    found: Map<string, FieldNode[]>,
  ): Map<string, FieldNode[]> {
    for (const one of selections) {
      if (this.skipped(one)) continue;
      if (one.kind === Kind.FIELD) {
        const name = (one.alias ?? one.name).value;
        found.set(name, [...(found.get(name) ?? []), one]);
        continue;
      }
      const fragment = one.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(one.name.value) : one;
      const condition = fragment?.typeCondition && typeFromAST(this.world.schema, fragment.typeCondition);
      const fits =
        !condition ||
        condition === type ||
        (isAbstractType(condition) && this.world.schema.isSubType(condition, type));
      if (fragment && fits) this.collected(type, fragment.selectionSet.selections, found);
    }
    return found;
  }

  private skipped(node: SelectionNode): boolean {
    return (
      getDirectiveValues(GraphQLSkipDirective, node, this.variables)?.if === true ||
      getDirectiveValues(GraphQLIncludeDirective, node, this.variables)?.if === false
    );
  }

  /** Undefined when the subgraph leaves the field out. */
  private field(thing: Thing, nodes: readonly FieldNode[], path: Path): unknown {
    const [node] = nodes;
    if (!node) return undefined;
    const name = node.name.value;
    if (name === '__typename') return thing.type.name;
    const definition = thing.type.getFields()[name];
    if (!definition) throw new Error(`${this.world.subgraph} was asked for ${thing.type.name}.${name}.`);
    const selections = nodes.flatMap((one) => one.selectionSet?.selections ?? []);
    const args = getArgumentValues(definition, node, this.variables);
    if (name === '_entities') return this.entities(args.representations, selections, path);
    const given = this.world.requires(thing.type.name, name) ? thing.given : '';
    const key = `${thing.key}.${name}${given}${Object.keys(args).length > 0 ? JSON.stringify(args) : ''}`;
    const { type } = definition;
    if (thing.id !== undefined && name === this.world.keyField(thing.type.name)) return thing.id;
    const fault = this.world.faults.field(key);
    switch (fault) {
      case 'ERROR':
        return this.failed(type, key, path);
      case 'NULL':
        return null;
      case 'LACKING':
        return undefined;
      case 'WRONG_LEAF':
        if (isLeaf(type)) return this.chosen(key, JUNK);
        break;
      case 'WRONG_SHAPE':
      case 'NO_SHAPE':
        if (isLeaf(type)) return this.chosen(key, JUNK);
        if (fault === 'NO_SHAPE') return null;
        return this.chosen(key, isList(type) ? NO_LISTS : NO_OBJECTS);
      default:
    }
    return this.value(type, key, selections, path);
  }

  private failed(type: GraphQLOutputType, key: string, path: Path): null {
    const code = this.chosen(key, CODES);
    this.errors.push({ message: `It went wrong: ${code}.`, path, extensions: { code } });
    if (isNonNullType(type)) throw new NullHere();
    return null;
  }

  private value(
    type: GraphQLOutputType,
    key: string,
    selections: readonly SelectionNode[],
    path: Path,
  ): unknown {
    if (isNonNullType(type)) {
      const value = this.present(type.ofType, key, selections, path);
      if (value === null) throw new NullHere();
      return value;
    }
    if (this.number(`null/${key}`) % 14 === 0) return null;
    try {
      return this.present(type, key, selections, path);
    } catch (error) {
      if (error instanceof NullHere) return null;
      throw error;
    }
  }

  private present(
    type: GraphQLOutputType,
    key: string,
    selections: readonly SelectionNode[],
    path: Path,
  ): unknown {
    if (isNonNullType(type)) return this.present(type.ofType, key, selections, path);
    if (isListType(type)) {
      const length = Math.round(Math.sqrt(this.number(`length/${key}`) % 10));
      return Array.from({ length }, (_, index) =>
        this.value(type.ofType, `${key}[${index}]`, selections, [...path, index]),
      );
    }
    if (isLeafType(type)) return this.leaf(type.name, key, isEnumType(type) ? type.getValues() : undefined);
    if (isObjectType(type)) return this.object(this.thing(type, key), selections, path);
    const possible = isAbstractType(type) ? this.world.schema.getPossibleTypes(type) : [];
    return this.object(this.thing(this.chosen(`type/${key}`, possible), key), selections, path);
  }

  /** An entity is one of a few, whoever gives it; a value belongs to where it was found. */
  private thing(type: GraphQLObjectType, key: string): Thing {
    if (this.world.keyField(type.name) === undefined) return { type, key };
    const names = this.world.implementations(type.name);
    const name = names.length > 0 ? this.chosen(`impl/${key}`, names) : type.name;
    return this.known(type, `${name}-${this.number(`id/${key}`) % 4}`);
  }

  private known(type: GraphQLObjectType, id: unknown): Thing {
    return { type, id, key: typeof id === 'string' ? id : JSON.stringify(id) };
  }

  private entities(asked: unknown, selections: readonly SelectionNode[], path: Path): unknown[] {
    const answers = z
      .array(representation)
      .parse(asked)
      .map((one, index) => {
        const id = one[this.world.keyField(one.__typename) ?? ''];
        const type = this.entityType(one.__typename, id);
        if (!type || this.world.faults.missing(JSON.stringify(id))) return null;
        try {
          const given = JSON.stringify(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
          return this.object({ ...this.known(type, id), given }, selections, [...path, index]);
        } catch (error) {
          if (error instanceof NullHere) return null;
          throw error;
        }
      });
    if (this.world.faults.partial(this.world.subgraph)) answers.pop();
    return answers;
  }

  private entityType(name: string, id: unknown): GraphQLObjectType | undefined {
    const { schema } = this.world;
    const type = schema.getType(name);
    if (isObjectType(type)) return type;
    const concrete = schema.getType(String(id).replace(/-\d+$/, ''));
    return isInterfaceType(type) && isObjectType(concrete) && schema.isSubType(type, concrete)
      ? concrete
      : undefined;
  }

  private leaf(type: string, key: string, values: readonly { name: string }[] | undefined): unknown {
    const number = this.number(key);
    if (values) return this.chosen(key, values).name;
    if (type === 'Int') return (number % 2000) - 1000;
    if (type === 'Float') return (number % 2000) / 16;
    if (type === 'Boolean') return number % 2 === 0;
    return `${type} ${number.toString(36)}`;
  }

  private number(key: string): number {
    return hashed(`${this.world.seed}|${key}`);
  }

  private chosen<T>(key: string, list: readonly T[]): T {
    const one = list[this.number(`choice/${key}`) % list.length];
    if (one === undefined) throw new Error(`There is nothing to choose for ${key}.`);
    return one;
  }
}

function isList(type: GraphQLOutputType): boolean {
  return isNonNullType(type) ? isList(type.ofType) : isListType(type);
}

function isLeaf(type: GraphQLOutputType): boolean {
  return isNonNullType(type) ? isLeaf(type.ofType) : isLeafType(type);
}
