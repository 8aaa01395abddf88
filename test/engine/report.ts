import type { Difference } from './compare.ts';

/** A difference for people to read. */
export function shown({ caller, operation, wanted, got }: Difference): string {
  const { query, variables, operationName } = operation;
  return [
    `asked by ${caller}${operationName ? ` as ${operationName}` : ''}, with ${JSON.stringify(variables)}:`,
    query,
    `the stock gateway: ${wanted.data}`,
    ...wanted.errors.map((error) => `    ${error}`),
    `the engine:        ${got.data}`,
    ...got.errors.map((error) => `    ${error}`),
  ].join('\n');
}
