import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import type { Random } from './random.ts';

/** A random value that may be given to an argument or variable of a type. */
export function inputValue(type: GraphQLInputType, random: Random, depth = 3): unknown {
  if (isNonNullType(type))
    return inputValue(type.ofType, random, depth) ?? fallback(type.ofType, random, depth);
  if (random.chance(0.1)) return null;
  return fallback(type, random, depth);
}

function fallback(type: GraphQLInputType, random: Random, depth: number): unknown {
  if (isNonNullType(type)) return fallback(type.ofType, random, depth);
  if (isListType(type)) {
    return Array.from({ length: random.int(depth > 0 ? 3 : 1) }, () =>
      inputValue(type.ofType, random, depth - 1),
    );
  }
  if (isEnumType(type)) return random.pick(type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) =>
        (isNonNullType(field.type) && field.defaultValue === undefined) || (depth > 0 && random.chance(0.4)),
    );
    return Object.fromEntries(fields.map((field) => [field.name, inputValue(field.type, random, depth - 1)]));
  }
  if (isScalarType(type)) return scalarValue(type.name, random);
  throw new Error(`There is no value of ${String(type)}.`);
}

function scalarValue(name: string, random: Random): unknown {
  if (name === 'Int') return random.int(200) - 20;
  if (name === 'Float') return random.int(1000) / 8;
  if (name === 'Boolean') return random.chance(0.5);
  return random.pick(['', 'a', 'TicketSwitchEvent-1', 'S360Performance-2', 'Žofín “quoted"\n', '2026-03-01']);
}

/** The value as it stands in a document. */
export function literal(type: GraphQLInputType, value: unknown): string {
  if (isNonNullType(type)) return literal(type.ofType, value);
  if (value === null || value === undefined) return 'null';
  if (isListType(type) && Array.isArray(value)) {
    return `[${value.map((item) => literal(type.ofType, item)).join(', ')}]`;
  }
  if (isInputObjectType(type) && typeof value === 'object') {
    const fields = type.getFields();
    const given = Object.entries(value).flatMap(([name, item]) => {
      const field = fields[name];
      return field ? [`${name}: ${literal(field.type, item)}`] : [];
    });
    return `{${given.join(', ')}}`;
  }
  return isEnumType(type) ? String(value) : JSON.stringify(value);
}
