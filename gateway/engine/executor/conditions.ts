import {
  type ConstValueNode,
  type DirectiveNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { type Fields, getOwn } from './fields.ts';

/** Whether a condition is met: the value of a variable of type Boolean. */
export type Condition = (variables: Fields) => boolean;

/** Reads a Boolean variable as it is sent, or else its default. */
export function compileCondition(operation: OperationDefinitionNode, name: string): Condition {
  const standard = defaultOf(operation, name);
  return (variables) => {
    const sent = getOwn(variables, name);
    const value = sent === undefined ? standard : sent;
    if (typeof value === 'boolean') return value;
    throw new GraphQLError(`Variable "$${name}" decides what is asked for, so it must be true or false.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  };
}

function defaultOf({ variableDefinitions = [] }: OperationDefinitionNode, name: string): unknown {
  const given: ConstValueNode | undefined = variableDefinitions.find(
    ({ variable }) => variable.name.value === name,
  )?.defaultValue;
  return given?.kind === Kind.BOOLEAN ? given.value : undefined;
}

/** Whether `@skip` and `@include` let a selection stand, by the values of the variables they name. */
export function isIncluded(
  directives: readonly DirectiveNode[] | undefined,
  values: ReadonlyMap<string, boolean>,
): boolean {
  for (const { name, arguments: given } of directives ?? []) {
    if (name.value !== 'skip' && name.value !== 'include') continue;
    const condition = given?.find((one) => one.name.value === 'if')?.value;
    const value =
      condition?.kind === Kind.VARIABLE
        ? values.get(condition.name.value)
        : condition?.kind === Kind.BOOLEAN && condition.value;
    if (value === (name.value === 'skip')) return false;
  }
  return true;
}
