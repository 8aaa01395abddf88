import type { SubgraphRequest, SubgraphResponse } from '@foyer/kit/graphql/subgraph';
import { FoyerError } from '@foyer/kit/problem';
import { type FragmentDefinitionNode, Kind, parse } from 'graphql';
import { Answer, type World } from './answer.ts';
import { CODES } from './faults.ts';
import { hashed } from './random.ts';

/**
 * Answers as a subgraph would, with invented data. It is no GraphQL server: one of those cannot break its own
 * schema, and this one has to.
 */
export async function invented(world: World, request: SubgraphRequest): Promise<SubgraphResponse> {
  const document = parse(request.query);
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('There is no operation.');
  const entities = operation.selectionSet.selections.some(
    (one) => one.kind === Kind.FIELD && one.name.value === '_entities',
  );
  const code = CODES[hashed(`${world.seed}${world.subgraph}`) % CODES.length] ?? 'INTERNAL';
  const refusal = { message: `No: ${code}.`, extensions: { code } };
  const whole = () => new Answer(world, request, operation, fragmentsOf(document.definitions)).whole();
  switch (world.faults.request(world.subgraph, entities ? 'entities' : 'root')) {
    case 'UNREACHABLE':
      throw new Error('connect ECONNREFUSED');
    case 'SLOW':
      await new Promise((resolve) => setTimeout(resolve, 2));
      throw new FoyerError('SUBGRAPH_UNAVAILABLE', 'It took too long.');
    case 'REFUSED':
      return { errors: [refusal] };
    case 'REFUSED_WITH_DATA':
      return { ...whole(), errors: [refusal] };
    case 'NO_DATA':
      return { data: null };
    case 'EMPTY':
      return {};
    default:
      return whole();
  }
}

function fragmentsOf(definitions: readonly { kind: string }[]): Map<string, FragmentDefinitionNode> {
  const fragments = definitions.filter(
    (one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION,
  );
  return new Map(fragments.map((one) => [one.name.value, one]));
}
