export { type Door, type DoorOptions, type DoorStatus, openDoor } from './door.ts';
export { type Ask, type GraphqlOptions, graphqlClient } from './graphql.ts';
export { graphqlServer } from './graphql-server.ts';
export type { CheckIn, Guest, GuestState } from './guest.ts';
export type { LinkState } from './link.ts';
export type { ScanState } from './outcome.ts';
export {
  type DoorDevice,
  type DoorPerformance,
  doorDevice,
  entryReport,
  findEvents,
  type Place,
  performancesOf,
  type Report,
} from './places.ts';
export type { Answer, Direction, Refusal, Scan, ScanResult, Verdict } from './scan.ts';
export { DoorError, type DoorErrorKind, type DoorServer, type GuestPage, type Upload } from './server.ts';
export { forgetEvent, keepSetup, setups } from './setups.ts';
export {
  type DoorSetup,
  type ListState,
  openStore,
  type Store,
  type StoredScan,
  type Tally,
} from './store.ts';
export type { Rules } from './verdict.ts';
