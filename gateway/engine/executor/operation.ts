import type { QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  executeSync,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import type { Caller } from '../../caller.ts';
import { lifetimeOf } from '../lifetime.ts';
import { type Condition, compileCondition } from './conditions.ts';
import type { Fields } from './fields.ts';
import { grouped } from './grouped.ts';
import { invalidValues } from './invalid.ts';
import { compilePlan } from './plan.ts';
import { compileProjection, type Introspect, type Projection } from './project.ts';
import type { Ask, Run, Step } from './run.ts';
import { Selection } from './selection.ts';
import type { TypeTest } from './types.ts';

/** An operation ready to be executed, as often as it is asked. */
export type Operation = {
  /** Whether it only reads. */
  reads: boolean;
  /** For how many seconds its answer may be kept for others who sell and read the same; 0 for not at all. */
  lifetime: number;
  execute(request: { caller: Caller; variables: Fields; ask: Ask }): Promise<Outcome>;
};

export type Outcome = { data?: Fields | null; errors?: readonly GraphQLError[] };

/** What an operation is compiled from. */
export type Source = {
  document: DocumentNode;
  operationName: string | null | undefined;
  plan: QueryPlan;
  /** What callers see. */
  schema: GraphQLSchema;
  /** All there is. */
  whole: GraphQLSchema;
  /** Types in the whole supergraph, and in what callers see of it. */
  meets: { supergraph: TypeTest; api: TypeTest };
};

/** Compiles what an operation does, and in which shape it answers. */
export function compileOperation(source: Source): Operation {
  const { document, operationName, schema, whole, plan, meets } = source;
  const operation = chosen(source);
  const step: Step = compilePlan(plan, operation, { whole, meets: meets.supergraph });
  const shape = shapes(source, operation);
  const introspect = introspection(source, operation);

  const lifetime = lifetimeOf(whole, document, operationName);

  return { reads: operation.operation === 'query', lifetime, execute };

  async function execute({ caller, variables, ask }: Parameters<Operation['execute']>[0]): Promise<Outcome> {
    const mistakes = mistakesIn(schema, operation, variables);
    if (mistakes) return { errors: mistakes };
    const { project, invalid } = shape(variables);
    const run: Run = { caller, variables, ask, data: {}, asked: new Map(), errors: [] };
    await step(run);
    const { data, regular } = project(run.data, introspect(variables));
    // What is missing because a subgraph failed is told once: by that subgraph's error.
    const all = regular || run.errors.length > 0 ? run.errors : invalid(run.data);
    return { data, ...(all.length > 0 ? { errors: all } : {}) };
  }
}

/** What is wrong with the variables an operation was sent with. */
export function mistakesIn(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode | null | undefined,
  variables: Fields,
): readonly GraphQLError[] | undefined {
  return getVariableValues(schema, operation?.variableDefinitions ?? [], variables).errors;
}

function chosen({ document, operationName }: Source): OperationDefinitionNode {
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode =>
      one.kind === Kind.OPERATION_DEFINITION && (!operationName || one.name?.value === operationName),
  );
  if (operation) return operation;
  throw new GraphQLError('The document has no such operation.', { extensions: { code: 'BAD_USER_INPUT' } });
}

/** With four conditions an operation has sixteen shapes; of one with more only the latest are kept. */
const MAX_SHAPES = 16;

type Shape = {
  project: Projection;
  /** What in the answer of subgraphs is invalid, for when the projection is not known to be regular. */
  invalid(data: Fields): GraphQLError[];
};

/** The shape of the answer depends on `@skip` and `@include`: one for each set of their variables' values. */
function shapes(
  { document, schema, meets }: Source,
  operation: OperationDefinitionNode,
): (variables: Fields) => Shape {
  const conditions = conditionsIn(document, operation);
  const fragments = new Map(
    document.definitions.flatMap((one): [string, FragmentDefinitionNode][] =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, asGrouped(one)]] : [],
    ),
  );
  const root = schema.getRootType(operation.operation);
  if (!root) throw new GraphQLError(`There is no ${operation.operation} in the schema.`);
  const asked = grouped(operation.selectionSet);
  const known = new Map<string, Shape>();

  return (variables) => {
    const values = new Map([...conditions].map(([name, holds]) => [name, holds(variables)]));
    const key = [...values.values()].join();
    const found = known.get(key);
    if (found) return found;
    const scope = { schema, meets: meets.api, fragments, conditions: values };
    const made = {
      project: compileProjection(new Selection(scope, [{ set: asked, type: root }]), root),
      invalid: (data: Fields) => invalidValues(data, asked, root, scope),
    };
    const [oldest] = known.keys();
    if (known.size >= MAX_SHAPES && oldest !== undefined) known.delete(oldest);
    known.set(key, made);
    return made;
  };
}

function asGrouped(fragment: FragmentDefinitionNode): FragmentDefinitionNode {
  return { ...fragment, selectionSet: grouped(fragment.selectionSet) };
}

/** The variables that decide what is asked for. */
function conditionsIn(document: DocumentNode, operation: OperationDefinitionNode): Map<string, Condition> {
  const defined = new Set(operation.variableDefinitions?.map(({ variable }) => variable.name.value));
  const found = new Map<string, Condition>();
  visit(document, {
    Directive({ name, arguments: given }) {
      if (name.value !== 'skip' && name.value !== 'include') return;
      const value = given?.find((one) => one.name.value === 'if')?.value;
      // Other operations of the document may have variables of their own.
      if (value?.kind !== Kind.VARIABLE || !defined.has(value.name.value)) return;
      found.set(value.name.value, compileCondition(operation, value.name.value));
    },
  });
  return found;
}

/** Answers `__schema` and `__type`, which no subgraph is asked for. */
function introspection(
  { schema, document }: Source,
  operation: OperationDefinitionNode,
): (variables: Fields) => Introspect {
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  const known = new WeakMap<object, unknown>();
  const fixed = (operation.variableDefinitions ?? []).length === 0;
  return (variableValues) => (nodes) => {
    if (fixed && known.has(nodes)) return known.get(nodes);
    const [field] = nodes;
    const asked = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: nodes } } as const;
    const { data } = executeSync({
      schema,
      document: { kind: Kind.DOCUMENT, definitions: [asked, ...fragments] },
      variableValues,
    });
    const value = (field && data?.[(field.alias ?? field.name).value]) ?? null;
    known.set(nodes, value);
    return value;
  };
}
