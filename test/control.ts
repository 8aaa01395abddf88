import { z } from 'zod';

const orders = z.object({
  orders: z.array(z.object({ id: z.string(), state: z.string() })),
  claims: z.array(
    z.object({
      performance: z.string(),
      seat: z.string().nullable(),
      quantity: z.number(),
      state: z.string(),
    }),
  ),
});
const counts = z.record(z.string(), z.record(z.string(), z.object({ calls: z.number() })));

export type FaultWish = {
  kind: string;
  endpoint?: string;
  times?: number;
  ms?: number;
  match?: string;
  status?: number;
};

/** The sandbox's control API, for one supplier. */
export function sandboxControl(url: string, supplier: string) {
  async function call(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${url}${path}`, {
      method,
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    const text = await response.text();
    return text ? JSON.parse(text) : null;
  }
  return {
    fault: (wish: FaultWish) => call('POST', '/faults', { supplier, ...wish }),
    clearFaults: () => call('DELETE', '/faults'),
    advance: (seconds: number) => call('POST', '/clock', { advanceSeconds: seconds }),
    resetRequests: () => call('POST', '/requests/reset'),
    /** Calls since the last reset, by name. */
    async requests(): Promise<Record<string, number>> {
      const found = counts.parse(await call('GET', '/requests'))[supplier] ?? {};
      return Object.fromEntries(Object.entries(found).map(([name, { calls }]) => [name, calls]));
    },
    orders: async () => orders.parse(await call('GET', `/orders?supplier=${supplier}`)),
  };
}
export type Control = ReturnType<typeof sandboxControl>;
