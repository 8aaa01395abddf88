import { sandboxControl } from '@foyer/test/control';
import { NOW, type TestSandbox } from './test-sandbox.ts';

/** A supplier of the sandbox as tests see it from outside. */
export function testSupplier({ sandbox }: TestSandbox, code: string) {
  const control = sandboxControl(sandbox.controlUrl, code);
  const orders = async () => (await control.orders()).orders;
  return {
    fault: control.fault,
    /** Calls since the last `forget`, by endpoint. */
    calls: control.requests,
    /** What the supplier has of orders. */
    orders,
    /** How an order stands there; undefined when there is none of this id. */
    async stateOf(id: string): Promise<string | undefined> {
      return (await orders()).find((order) => order.id === id)?.state;
    },
    /** Back to the first morning, without faults and counts. */
    async forget() {
      await control.clearFaults();
      await control.resetRequests();
      await sandbox.clock.set(NOW);
    },
  };
}
