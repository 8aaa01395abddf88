import { type GraphQLLeafType, isEnumType, isSpecifiedScalarType } from 'graphql';

/** Whether what a subgraph sent can be a value of a type. */
export type LeafTest = (value: unknown) => boolean;

const isText: LeafTest = (value) => typeof value === 'string';
/** Beyond this a number is no longer written as an integer. */
const MAX_INTEGER = 1e21;
const isInteger: LeafTest = (value) => Number.isInteger(value) && Math.abs(Number(value)) < MAX_INTEGER;

const TESTS = new Map<string, LeafTest>([
  ['String', isText],
  ['ID', (value) => isText(value) || isInteger(value)],
  ['Int', isInteger],
  ['Float', (value) => Number.isFinite(value)],
  ['Boolean', (value) => typeof value === 'boolean'],
]);

const anything: LeafTest = () => true;

/** Scalars of Foyer's own can be anything; only the subgraph knows. */
export function leafTest(type: GraphQLLeafType): LeafTest {
  if (isEnumType(type)) {
    const names = new Set(type.getValues().map(({ name }) => name));
    return (value) => typeof value === 'string' && names.has(value);
  }
  return isSpecifiedScalarType(type) ? (TESTS.get(type.name) ?? anything) : anything;
}
