import type { Log } from '@foyer/kit/log';
import type { FastifyInstance } from 'fastify';
import type { MovableClock } from './engine/clock.ts';
import type { Inventory } from './engine/inventory.ts';
import type { Records } from './engine/records.ts';
import type { Faults } from './faults/faults.ts';
import { CODE as ingresse } from './ingresse/code.ts';
import { environment as ingresseEnvironment } from './ingresse/environment.ts';
import { ingresseFacade } from './ingresse/server.ts';
import { CODE as s360 } from './s360/endpoint.ts';
import { environment as s360Environment } from './s360/environment.ts';
import { s360Facade } from './s360/server.ts';
import { CODE as ticketing } from './ticketing/endpoint.ts';
import { environment as ticketingEnvironment } from './ticketing/environment.ts';
import { ticketingFacade } from './ticketing/gateway/server.ts';
import { CODE as ticketSwitch } from './ticketswitch/endpoint.ts';
import { ticketSwitchFacade } from './ticketswitch/server.ts';

/** What a façade stands on. */
export type FacadeServices = {
  inventory: Inventory;
  /** What a façade keeps besides reservations. */
  records: Records;
  clock: MovableClock;
  scale: number;
  faults: Faults;
  log: Log;
  /** For a façade with tables of its own. */
  databaseUrl: string;
  /** A supplier's own settings. */
  env: Readonly<Record<string, string | undefined>>;
  /** What is to be forgotten when the sandbox is reset. */
  atReset(run: () => void | Promise<void>): void;
};

export type Facade = {
  /** The supplier's code. */
  code: string;
  /** How far its port lies above the control port. */
  offset: number;
  /** What a connector is to be set up with, given the façade's address. */
  environment(url: string): Record<string, string>;
  start(services: FacadeServices): Promise<FastifyInstance>;
};

/** Every supplier that the sandbox can stand in for. */
export const facades: readonly Facade[] = [
  {
    code: ticketSwitch,
    offset: 1,
    environment: (url) => ({
      TICKETSWITCH_URL: url,
      TICKETSWITCH_CHANNELS: JSON.stringify({
        default: { user: 'demo', password: 'demopass' },
        card: { user: 'demo-stripe', password: 'demopass' },
      }),
    }),
    start: ticketSwitchFacade,
  },
  { code: ticketing, offset: 2, environment: ticketingEnvironment, start: ticketingFacade },
  { code: ingresse, offset: 3, environment: ingresseEnvironment, start: ingresseFacade },
  { code: s360, offset: 4, environment: s360Environment, start: s360Facade },
];
