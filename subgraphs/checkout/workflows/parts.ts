import type { Log } from '@foyer/kit/log';
import type { Clock } from '@foyer/kit/time';
import type { PaymentProvider } from '../payment.ts';
import type { BasketStore } from '../store.ts';
import type { Suppliers } from '../suppliers.ts';

/** What workflows stand on. */
export type WorkflowParts = {
  store: BasketStore;
  suppliers: Suppliers;
  payments: PaymentProvider;
  clock: Clock;
  log: Log;
  /** Pauses between questions for the outcome of a purchase, in milliseconds. */
  askAgainMs: readonly number[];
};

let parts: WorkflowParts | undefined;

/** Workflows are registered once a process, before anything is started; this gives them what to stand on. */
export function setWorkflowParts(given: WorkflowParts): void {
  parts = given;
}

export function workflowParts(): WorkflowParts {
  if (!parts) throw new Error('A workflow ran before checkout was started.');
  return parts;
}
