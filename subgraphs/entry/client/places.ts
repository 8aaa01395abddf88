import type { Ask } from './graphql.ts';
import {
  child,
  childOrNull,
  children,
  instant,
  type Json,
  text,
  textOrNull,
  texts,
  whole,
  wholeOrNull,
} from './read.ts';

/** What a device token is for. */
export type DoorDevice = {
  name: string;
  event: Place;
  /** Ids of the sections it may let in; null for all. */
  sections: string[] | null;
  /** When the token ends, in milliseconds since 1970. */
  validUntil: number;
};

/** An event, by id and title. */
export type Place = { id: string; title: string };

/** One dated instance of an event, to choose from. */
export type DoorPerformance = {
  id: string;
  name: string | null;
  /** In milliseconds since 1970; null when it has no time. */
  startsAt: number | null;
  timeZone: string;
};

/** How entry goes at a performance, by the server. */
export type Report = {
  sold: number;
  admitted: number;
  /** Null where the supplier does not say. */
  inside: number | null;
  left: number | null;
  /** In milliseconds since 1970. */
  asOf: number;
};

/** What the token is for. Null with an API key, which is for all events. */
export async function doorDevice(ask: Ask, signal: AbortSignal): Promise<DoorDevice | null> {
  const query = '{ doorDevice { name event { id title } sections validUntil } }';
  const device = childOrNull(await ask(query, {}, signal), 'doorDevice');
  if (!device) return null;
  return {
    name: text(device, 'name'),
    event: placeOf(child(device, 'event')),
    sections: device.value.sections === null ? null : texts(device, 'sections'),
    validUntil: instant(device, 'validUntil'),
  };
}

/** Events with these words, best first. */
export async function findEvents(ask: Ask, words: string, signal: AbortSignal): Promise<Place[]> {
  const query =
    'query DoorEvents($text: String!) { events(filter: { text: $text }, first: 10) { nodes { id title } } }';
  const found = child(await ask(query, { text: words }, signal), 'events');
  return children(found, 'nodes').map(placeOf);
}

const PERFORMANCES = `query DoorPerformances($event: ID!, $from: Date!) {
  event(id: $event) {
    id title
    performances(dates: { from: $from }, first: 100) { nodes { id name startsAt timeZone } }
  }
}`;

/** An event with its performances, from yesterday on: some begin before midnight. Null when there is no such event. */
export async function performancesOf(
  ask: Ask,
  event: string,
  signal: AbortSignal,
): Promise<(Place & { performances: DoorPerformance[] }) | null> {
  const from = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const found = childOrNull(await ask(PERFORMANCES, { event, from }, signal), 'event');
  if (!found) return null;
  return {
    ...placeOf(found),
    performances: children(child(found, 'performances'), 'nodes').map((one) => ({
      id: text(one, 'id'),
      name: textOrNull(one, 'name'),
      startsAt: one.value.startsAt === null ? null : instant(one, 'startsAt'),
      timeZone: text(one, 'timeZone'),
    })),
  };
}

const REPORT = `query DoorReport($performance: ID!) {
  performance(id: $performance) { entryReport { sold admitted inside left asOf } }
}`;

/** How entry goes. Null when there is no such performance. */
export async function entryReport(
  ask: Ask,
  performance: string,
  signal: AbortSignal,
): Promise<Report | null> {
  const found = childOrNull(await ask(REPORT, { performance }, signal), 'performance');
  const report = found && childOrNull(found, 'entryReport');
  if (!report) return null;
  return {
    sold: whole(report, 'sold'),
    admitted: whole(report, 'admitted'),
    inside: wholeOrNull(report, 'inside'),
    left: wholeOrNull(report, 'left'),
    asOf: instant(report, 'asOf'),
  };
}

function placeOf(of: Json): Place {
  return { id: text(of, 'id'), title: text(of, 'title') };
}
