import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { execute, type GraphQLFieldResolver, parse } from 'graphql';
import { FIELDS, OPERATIONS, type OperationName, SCHEMAS } from './world.ts';

/** Composes the bench subgraphs, which listen at these addresses. */
export function composedOver(urls: Record<string, string>): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(SCHEMAS).map(([name, schema]) => ({
      name,
      url: urls[name] ?? `http://${name}.invalid`,
      typeDefs: parse(schema),
    })),
  );
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

/** Takes a field from the invented data, in whichever schema it is asked for. */
export const fieldOf: GraphQLFieldResolver<Record<string, unknown>, unknown> = (source, args, _, info) => {
  const field = FIELDS[info.parentType.name]?.[info.fieldName];
  return field ? field(source ?? {}, { page: Number(args.page ?? 0) }) : source?.[info.fieldName];
};

/** What every gateway must answer, worked out without any. */
export function references(): (operation: OperationName, page: number) => Promise<Buffer> {
  const schema = Supergraph.build(composedOver({})).apiSchema().toGraphQLJSSchema();
  const documents = new Map(Object.entries(OPERATIONS).map(([name, text]) => [name, parse(text)]));
  const known = new Map<string, Buffer>();
  return async (operation, page) => {
    const key = `${operation} ${page}`;
    const found = known.get(key);
    if (found) return found;
    const document = documents.get(operation);
    if (!document) throw new Error(`There is no operation ${operation}.`);
    const result = await execute({
      schema,
      document,
      variableValues: { page },
      rootValue: {},
      fieldResolver: fieldOf,
    });
    const answer = Buffer.from(JSON.stringify({ data: result.data }));
    known.set(key, answer);
    return answer;
  };
}
