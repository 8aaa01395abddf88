import { count, json, readSettings } from '@foyer/kit/supplier/settings';
import { z } from 'zod';

const account = z.object({ email: z.string().min(1), password: z.string().min(1) });
/** A user of Ingresse. */
export type Account = z.infer<typeof account>;

const channel = account.extend({
  /** The company whose events are sold: 1 is Ingresse itself. */
  company: z.int().positive(),
  /** The application's key. */
  publicKey: z.string().regex(/^[\w-]+$/),
  /** The document (CPF) that payments name; the account's own when left out. */
  document: z.string().min(1).optional(),
  /** Who works at the doors of the events; the account itself when left out. */
  door: account.optional(),
});
/** A sales channel: the user who buys, and the application it buys through. */
export type Channel = z.infer<typeof channel>;

const environment = z.object({
  INGRESSE_URL: z.url({ protocol: /^https?$/ }),
  INGRESSE_CHANNELS: json(z.record(z.string(), channel)),
  INGRESSE_BREAKER_REST_MS: count(5000),
  INGRESSE_WRITE_TIMEOUT_MS: count(30_000),
});

export type Config = {
  url: string;
  channels: Readonly<Record<string, Channel>>;
  breakerRestMs: number;
  writeTimeoutMs: number;
};

/** Reads the connector's configuration. Its error names the variable, never the value. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = readSettings(environment, env);
  return {
    url: read.INGRESSE_URL,
    channels: read.INGRESSE_CHANNELS,
    breakerRestMs: read.INGRESSE_BREAKER_REST_MS,
    writeTimeoutMs: read.INGRESSE_WRITE_TIMEOUT_MS,
  };
}
