import { z } from 'zod';

const whole = z.coerce.number().int().nonnegative();

/** How the façade is set up: `TICKETING_SANDBOX_…`. */
const shape = z.object({
  TICKETING_SANDBOX_MEDIA_URL: z.url().optional(),
  TICKETING_SANDBOX_MIN_CLIENT: z.string().default('3.0.0'),
  TICKETING_SANDBOX_MAPS_KEY: z.string().default('SANDBOX'),
  TICKETING_SANDBOX_MAPS_SIGNATURE: z.string().default('SANDBOX'),
  TICKETING_SANDBOX_ORDER_SECONDS: whole.default(900),
  TICKETING_SANDBOX_LATENCY_MS: whole.default(0),
  TICKETING_SANDBOX_SEED_FILE: z.string().optional(),
});

export type Settings = ReturnType<typeof readSettings>;

export function readSettings(env: Readonly<Record<string, string | undefined>>) {
  const given = shape.parse(env);
  return {
    /** Where pictures are said to be; at the address that was called, when it is not set. */
    mediaUrl: given.TICKETING_SANDBOX_MEDIA_URL?.replace(/\/$/, ''),
    minimumClient: given.TICKETING_SANDBOX_MIN_CLIENT,
    mapsKey: given.TICKETING_SANDBOX_MAPS_KEY,
    mapsSignature: given.TICKETING_SANDBOX_MAPS_SIGNATURE,
    orderMs: given.TICKETING_SANDBOX_ORDER_SECONDS * 1000,
    latencyMs: given.TICKETING_SANDBOX_LATENCY_MS,
    seedFile: given.TICKETING_SANDBOX_SEED_FILE,
  };
}
