import { count, json, readSettings } from '@foyer/kit/supplier/settings';
import { z } from 'zod';

const channel = z.object({
  /** The institution's code, as in the host name. */
  institution: z.string().regex(/^[\w-]+$/),
  /** The virtual operator, which is bound to one point of sale. */
  operator: z.string().min(1),
  partner: z.string().min(1),
  /** Signs the operator's tokens. */
  secret: z.string().min(1),
  /** The number of the contact that buys: the reseller's own, with the right to a pending account. */
  purchaserContact: z.string().min(1),
  /** Otherwise as the point of sale's configuration says. */
  pointOfSalesId: z.int().optional(),
  paymentMethodId: z.int().optional(),
});
/** What a partner sells through at S-360. */
export type Channel = z.infer<typeof channel>;

const environment = z.object({
  S360_URL: z
    .string()
    .refine((text) => URL.canParse(text.replace('{institution}', 'institution')), 'not an address')
    .optional(),
  S360_CHANNELS: json(z.record(z.string(), channel)).optional(),
  S360_SERVICES: json(z.record(z.string(), z.string())).default({}),
  S360_CALLS_PER_MINUTE: count(150),
  S360_CALLS_AT_ONCE: count(4),
  S360_VISIT_DAYS: count(62),
  S360_ASK_AGAIN_MS: count(5000),
  S360_BREAKER_REST_MS: count(5000),
  S360_WRITE_TIMEOUT_MS: count(45_000),
});

export type Config = {
  /** Undefined when S-360 is not set up: then nothing can be asked of it. */
  url: string | undefined;
  channels: Readonly<Record<string, Channel>>;
  /** Modules and versions that differ from the usual ones, by service. */
  services: Readonly<Record<string, string>>;
  callsPerMinute: number;
  callsAtOnce: number;
  /** So many days of visits are listed from today on. */
  visitDays: number;
  /** The pause before an answer that is under way is asked for again. */
  askAgainMs: number;
  breakerRestMs: number;
  writeTimeoutMs: number;
};

/** Reads the connector's configuration. Its error names the variable, never the value. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = readSettings(environment, env);
  return {
    url: read.S360_URL,
    channels: read.S360_CHANNELS ?? {},
    services: read.S360_SERVICES,
    callsPerMinute: read.S360_CALLS_PER_MINUTE,
    callsAtOnce: read.S360_CALLS_AT_ONCE,
    visitDays: read.S360_VISIT_DAYS,
    askAgainMs: read.S360_ASK_AGAIN_MS,
    breakerRestMs: read.S360_BREAKER_REST_MS,
    writeTimeoutMs: read.S360_WRITE_TIMEOUT_MS,
  };
}
