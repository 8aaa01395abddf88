import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isUnionType,
  parse,
  validate,
} from 'graphql';
import type { Random } from './random.ts';
import { inputValue, literal } from './values.ts';

/** What is asked of a gateway. */
export type Operation = {
  query: string;
  variables: Record<string, unknown>;
  operationName?: string;
};

const INTROSPECTION = [
  '__schema { queryType { name } mutationType { name } }',
  '__schema { directives { name args { name } } }',
  'known: __type(name: "Event") { kind name possibleTypes { name } fields { name type { kind ofType { name } } } }',
  'unknown: __type(name: "SupplierManifest") { name }',
];

/** A random valid operation over a schema; the same choices make the same one. */
export function randomOperation(schema: GraphQLSchema, random: Random): Operation {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const operation = new Writer(schema, random).write();
    // Two fields under one name that are not the same field: rarer than finding out beforehand is long.
    if (validate(schema, parse(operation.query)).length === 0) return operation;
  }
  throw new Error('No valid operation was found.');
}

/** Writes one operation. */
class Writer {
  private readonly schema: GraphQLSchema;
  private readonly random: Random;
  private readonly fragments: string[] = [];
  private readonly definitions: string[] = [];
  private readonly variables: Record<string, unknown> = {};
  private names = 0;
  private fields: number;

  constructor(schema: GraphQLSchema, random: Random) {
    this.schema = schema;
    this.random = random;
    this.fields = 8 + random.int(60);
  }

  write(): Operation {
    const mutation = this.random.chance(0.15) ? this.schema.getMutationType() : undefined;
    const root = mutation ?? this.schema.getQueryType();
    if (!root) throw new Error('The schema has no queries.');
    const selections = [this.selections(root, 3 + this.random.int(4), !mutation)];
    if (!mutation && this.random.chance(0.06)) selections.push(this.random.pick(INTROSPECTION));
    const kind = mutation ? 'mutation' : 'query';
    const variables = this.definitions.length > 0 ? `(${this.definitions.join(', ')})` : '';
    const several = this.random.chance(0.05);
    const name = several || this.random.chance(0.3) ? ' Chosen' : '';
    const parts = [`${kind}${name}${variables} { ${selections.join(' ')} }`, ...this.fragments];
    if (several) parts.unshift('query Other { __typename }');
    return {
      query: parts.join('\n'),
      variables: this.variables,
      ...(several ? { operationName: 'Chosen' } : {}),
    };
  }

  private selections(type: GraphQLCompositeType, depth: number, top = false): string {
    const count = 1 + this.random.int(top ? 3 : 5);
    const all = Array.from({ length: count }, () => this.selection(type, depth)).filter(Boolean);
    // The same once more is asked now and then only.
    const chosen = all.filter((one, index) => all.indexOf(one) === index || this.random.chance(0.2));
    return chosen.length > 0 ? chosen.join(' ') : '__typename';
  }

  private selection(type: GraphQLCompositeType, depth: number): string {
    if (this.fields <= 0) return '';
    this.fields -= 1;
    if (depth > 0 && this.random.chance(isAbstractType(type) ? 0.45 : 0.1)) return this.fragment(type, depth);
    if (this.random.chance(0.06) || isUnionType(type)) {
      return `${this.random.chance(0.3) ? `${this.name('t')}: ` : ''}__typename${this.condition()}`;
    }
    const fields = Object.values(type.getFields());
    // A leaf when there is no room for more below, and mostly not while there is: answers shall be deep.
    const leaves = depth <= 0 || this.random.chance(0.35);
    const wanted = fields.filter((field) => isCompositeType(getNamedType(field.type)) !== leaves);
    const possible = wanted.length > 0 || depth <= 0 ? wanted : fields;
    return possible.length > 0 ? this.field(this.random.pick(possible), depth) : '__typename';
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const given = field.args.filter((one) => isRequired(one) || this.random.chance(0.35));
    const args = given.map((one) => `${one.name}: ${this.argument(one)}`);
    // Fields that have arguments, and aliases, rarely meet under one name.
    const alias = this.random.chance(args.length > 0 ? 0.85 : 0.12) ? `${this.name('f')}: ` : '';
    const named = getNamedType(field.type);
    const below = isCompositeType(named) ? ` { ${this.selections(named, depth - 1)} }` : '';
    return `${alias}${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${this.condition()}${below}`;
  }

  private fragment(type: GraphQLCompositeType, depth: number): string {
    if (this.random.chance(0.15)) return `...${this.condition(1)} { ${this.selections(type, depth)} }`;
    const on = this.random.pick(this.fitting(type));
    // Of an object whose type it did not ask for, the stock gateway loses what stands in a fragment on the type
    // inside of one on its interface.
    const known = isObjectType(type) && isAbstractType(on) ? '__typename ' : '';
    const selections = `${known}${this.selections(on, on === type ? depth - 1 : depth)}`;
    if (this.random.chance(0.7)) return `... on ${on.name}${this.condition()} { ${selections} }`;
    const name = this.name('F');
    this.fragments.push(`fragment ${name} on ${on.name} { ${selections} }`);
    // The same fragment a second time: what it selects is merged.
    const again = this.random.chance(0.2) ? ` ...${name}${this.condition()}` : '';
    return `...${name}${this.condition()}${again}`;
  }

  /** The types that a fragment inside a type may be on: itself, what it may be, and what those are as well. */
  private fitting(type: GraphQLCompositeType): (GraphQLObjectType | GraphQLCompositeType)[] {
    const objects = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type];
    if (this.random.chance(0.7)) return [...objects];
    const others = objects.flatMap((one) =>
      isObjectType(one) || isInterfaceType(one) ? one.getInterfaces() : [],
    );
    return [...new Set<GraphQLNamedType>([type, ...objects, ...others])].filter((one) =>
      isCompositeType(one),
    );
  }

  private condition(part = 0.07): string {
    if (!this.random.chance(part)) return '';
    const name = this.random.pick(['skip', 'include']);
    const value = this.random.chance(0.3)
      ? String(this.random.chance(0.5))
      : this.variable('Boolean!', this.random.chance(0.5), this.random.chance(0.3) ? 'true' : undefined);
    return ` @${name}(if: ${value})`;
  }

  private argument({ type, defaultValue }: GraphQLArgument): string {
    const value = inputValue(type, this.random);
    if (this.random.chance(0.5)) return literal(type, value);
    const initial = this.random.chance(0.4) ? literal(type, inputValue(type, this.random)) : undefined;
    const optional = isNonNullType(type) && (initial !== undefined || defaultValue !== undefined);
    const shown = optional && this.random.chance(0.3) ? String(type.ofType) : String(type);
    return this.variable(shown, this.wrong(type, value), initial);
  }

  /** Now and then a value that cannot be accepted. */
  private wrong(type: GraphQLInputType, value: unknown): unknown {
    return this.random.chance(0.01) && !isAnything(getNamedType(type)) ? { never: true } : value;
  }

  private variable(type: string, value: unknown, initial: string | undefined): string {
    const name = this.name('v');
    this.definitions.push(`$${name}: ${type}${initial === undefined ? '' : ` = ${initial}`}`);
    const mayLack = !type.endsWith('!') || initial !== undefined;
    if (!(mayLack && this.random.chance(0.4))) this.variables[name] = value;
    return `$${name}`;
  }

  private name(prefix: string): string {
    this.names += 1;
    return `${prefix}${this.names}`;
  }
}

function isRequired({ type, defaultValue }: GraphQLArgument): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}

/** A scalar of our own takes any value at the gateway. */
function isAnything(type: GraphQLNamedType): boolean {
  return !['Int', 'Float', 'Boolean', 'ID', 'String'].includes(type.name);
}
