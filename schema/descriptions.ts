import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';

/** The elements of a schema that have no description, by coordinate, such as `Event.title` or `Query.events(first:)`. */
export function missingDescriptions(sdl: string): string[] {
  const schema = buildSchema(sdl);
  const missing: string[] = [];
  const look = (name: string, element: { description?: string | null | undefined }) => {
    if (!element.description?.trim()) missing.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || BUILT_IN.has(type.name)) continue;
    // The roots are no things of their own, but their fields are.
    if (!ROOTS.has(type.name)) look(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) look(`${type.name}.${field.name}`, field);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      look(`${type.name}.${field.name}`, field);
      for (const argument of field.args) look(`${type.name}.${field.name}(${argument.name}:)`, argument);
    }
  }
  return missing;
}

const BUILT_IN = new Set(['Int', 'Float', 'String', 'Boolean', 'ID']);
const ROOTS = new Set(['Query', 'Mutation']);
