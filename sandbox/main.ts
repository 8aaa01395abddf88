import { createLog } from '@foyer/kit/log';
import { z } from 'zod';
import { facades } from './facades.ts';
import { startSandbox } from './start.ts';

const port = z.coerce.number().int().min(0).max(65_535);

/** The sandbox alone: `DATABASE_URL=… node sandbox/main.ts`. */
const env = z
  .object({
    DATABASE_URL: z.string(),
    HOST: z.string().default('127.0.0.1'),
    SANDBOX_PORT: port.default(4100),
    SANDBOX_SCALE: z.coerce.number().int().positive().default(1),
  })
  .parse(process.env);

/** A supplier's own port, such as `TICKETSWITCH_SANDBOX_PORT`. */
const ports = Object.fromEntries(
  facades.flatMap(({ code }) => {
    const given = process.env[`${code.toUpperCase()}_SANDBOX_PORT`];
    return given ? [[code, port.parse(given)]] : [];
  }),
);

const sandbox = await startSandbox({
  databaseUrl: env.DATABASE_URL,
  host: env.HOST,
  port: env.SANDBOX_PORT,
  ports,
  scale: env.SANDBOX_SCALE,
  log: createLog('sandbox', 'warn'),
});
console.log(JSON.stringify({ control: sandbox.controlUrl, ...sandbox.urls }, null, 2));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close());
