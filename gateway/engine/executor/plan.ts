import type { PlanNode, QueryPlan } from '@apollo/query-planner';
import { FoyerError } from '@foyer/kit/problem';
import type { OperationDefinitionNode } from 'graphql';
import type { Path } from './collect.ts';
import { compileCondition } from './conditions.ts';
import { type Context, compileFetch } from './fetch.ts';
import type { Step } from './run.ts';

const nothing: Step = async () => undefined;

/** Compiles a plan of Apollo's planner into what is done at each request. */
export function compilePlan(
  plan: QueryPlan,
  operation: OperationDefinitionNode,
  { whole, meets }: Pick<Context, 'whole' | 'meets'>,
): Step {
  const context = { whole, meets, reading: operation.operation === 'query', shapes: new Map() };
  return compile(plan.node, []);

  function compile(node: QueryPlan['node'], path: Path): Step {
    if (!node) return nothing;
    switch (node.kind) {
      case 'Sequence': {
        const steps = node.nodes.map((one: PlanNode) => compile(one, path));
        return async (run) => {
          for (const step of steps) await step(run);
        };
      }
      case 'Parallel': {
        const steps = node.nodes.map((one: PlanNode) => compile(one, path));
        return async (run) => {
          await Promise.all(steps.map((step) => step(run)));
        };
      }
      case 'Flatten':
        return compile(node.node, [...path, ...node.path]);
      case 'Condition': {
        const holds = compileCondition(operation, node.condition);
        const then = compile(node.ifClause, path);
        const otherwise = compile(node.elseClause, path);
        return (run) => (holds(run.variables) ? then(run) : otherwise(run));
      }
      case 'Fetch':
        return compileFetch(node, path, context);
      case 'Subscription':
        throw new FoyerError('BAD_INPUT', 'There are no subscriptions: ask again for news.');
      case 'Defer':
        throw new FoyerError('BAD_INPUT', 'Answers in parts are not supported: leave out @defer.');
    }
  }
}
