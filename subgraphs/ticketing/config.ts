import { count, json, readSettings } from '@foyer/kit/supplier/settings';
import { z } from 'zod';

/** A card that the seller pays TickeTing with, as its payment call wants it. */
const card = z.object({
  number: z.string().regex(/^\d{16}$/),
  cvv: z.string().regex(/^\d{3}$/),
  /** `MM/YY`. */
  expiryDate: z.string().regex(/^(0[1-9]|1[0-2])\/\d{2}$/),
  name: z.string().min(1),
  email: z.string().min(1),
  phone: z.string().min(1),
  address1: z.string().min(1),
  address2: z.string().optional(),
  city: z.string().min(1),
  district: z.string().min(1),
  country: z.string().min(1),
});
export type Card = z.infer<typeof card>;

const channel = z.object({
  /** The partner's integration key. */
  key: z.string().regex(/^[0-9a-f]{32}$/),
  /** Of all prices: TickeTing sends none. ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** The number of the account behind the key. Without it a free order whose answer was lost cannot be looked up. */
  account: z
    .string()
    .regex(/^[\w-]+$/)
    .optional(),
  /** Without one nothing that costs money can be bought. */
  card: card.optional(),
});
/** What a partner sells through at TickeTing. */
export type Channel = z.infer<typeof channel>;

const environment = z.object({
  TICKETING_URL: z.url({ protocol: /^https?$/ }),
  TICKETING_CHANNELS: json(z.record(z.string(), channel)),
  TICKETING_ASK_AGAIN_MS: count(250),
  TICKETING_BREAKER_REST_MS: count(5000),
  TICKETING_WRITE_TIMEOUT_MS: count(30_000),
});

export type Config = {
  /** Ends in the version: `https://api.ticketingevents.com/v3`. */
  url: string;
  channels: Readonly<Record<string, Channel>>;
  /** The first pause before an order is asked for again whose payment's answer was lost. */
  askAgainMs: number;
  breakerRestMs: number;
  writeTimeoutMs: number;
};

/** Reads the connector's configuration. Its error names the variable, never the value. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = readSettings(environment, env);
  return {
    url: read.TICKETING_URL,
    channels: read.TICKETING_CHANNELS,
    askAgainMs: read.TICKETING_ASK_AGAIN_MS,
    breakerRestMs: read.TICKETING_BREAKER_REST_MS,
    writeTimeoutMs: read.TICKETING_WRITE_TIMEOUT_MS,
  };
}
