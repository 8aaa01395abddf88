import { type GraphqlOptions, graphqlClient, problem } from './graphql.ts';
import { type CheckIn, GUEST_STATES, type Guest } from './guest.ts';
import {
  child,
  childOrNull,
  children,
  instant,
  type Json,
  oneOf,
  text,
  textOrNull,
  truth,
  truthOrNull,
} from './read.ts';
import { ANSWERS, REFUSALS, type Refusal, type ScanResult } from './scan.ts';
import { DoorError, type DoorServer, type Upload } from './server.ts';

const GUESTS = `query DoorGuests($performance: ID!, $changedSince: String, $after: String, $first: Int!) {
  performance(id: $performance) {
    guestList(changedSince: $changedSince, after: $after, first: $first) {
      nodes {
        id code state inside ticketType seat
        lastCheckIn { scannedAt device operator }
        section { id name }
        holder { name }
      }
      pageInfo { hasNextPage endCursor }
      changedUntil
      serverTime
    }
  }
}`;

const SCAN = `mutation DoorScan($event: ID!, $scans: [ScanInput!]!) {
  updateTicketStatuses(eventId: $event, scans: $scans) {
    results {
      scanId answer reason own guestId inside
      holder { name }
      lastCheckIn { scannedAt device operator }
    }
    problems { code message }
  }
}`;

/** Foyer's endpoint, as a server of the door. */
export function graphqlServer(options: GraphqlOptions): DoorServer {
  const ask = graphqlClient(options);
  return {
    async guests({ performanceId, changedSince, after, first, signal }) {
      const variables = { performance: performanceId, changedSince, after, first };
      const performance = childOrNull(await ask(GUESTS, variables, signal), 'performance');
      if (!performance) throw new DoorError('FORBIDDEN', 'The server does not know this performance.');
      const list = child(performance, 'guestList');
      const pageInfo = child(list, 'pageInfo');
      return {
        guests: children(list, 'nodes').map(guestOf),
        after: truth(pageInfo, 'hasNextPage') ? text(pageInfo, 'endCursor') : null,
        changedUntil: text(list, 'changedUntil'),
        serverTime: instant(list, 'serverTime'),
      };
    },
    async scan(event, uploads, signal) {
      const answer = await ask(SCAN, { event, scans: uploads.map(scanInput) }, signal);
      const payload = child(answer, 'updateTicketStatuses');
      const [refused] = children(payload, 'problems');
      if (refused) throw problem(refused, refused);
      return children(payload, 'results').map(resultOf);
    },
  };
}

function scanInput({ scanId, code, direction, at, performanceId, guestId, operator, turnedAway }: Upload) {
  return {
    scanId,
    code,
    direction,
    scannedAt: new Date(at).toISOString(),
    performanceId,
    guestId,
    operator,
    turnedAway,
  };
}

function guestOf(of: Json): Guest {
  const section = child(of, 'section');
  const holder = childOrNull(of, 'holder');
  return {
    id: text(of, 'id'),
    code: text(of, 'code'),
    state: oneOf(of, 'state', GUEST_STATES),
    inside: truth(of, 'inside'),
    lastCheckIn: checkInOf(of),
    section: { id: text(section, 'id'), name: text(section, 'name') },
    ticketType: text(of, 'ticketType'),
    seat: textOrNull(of, 'seat'),
    name: holder && textOrNull(holder, 'name'),
  };
}

function resultOf(of: Json): ScanResult {
  const holder = childOrNull(of, 'holder');
  return {
    scanId: text(of, 'scanId'),
    answer: oneOf(of, 'answer', ANSWERS),
    reason: reasonOf(of),
    own: truth(of, 'own'),
    guestId: textOrNull(of, 'guestId'),
    inside: truthOrNull(of, 'inside'),
    name: holder && textOrNull(holder, 'name'),
    lastCheckIn: checkInOf(of),
  };
}

/** A server of later times may know more reasons; a refusal is one all the same. */
function reasonOf(of: Json): Refusal | null {
  const found = textOrNull(of, 'reason');
  return found === null ? null : (REFUSALS.find((one) => one === found) ?? 'OTHER');
}

function checkInOf(of: Json): CheckIn | null {
  const found = childOrNull(of, 'lastCheckIn');
  if (!found) return null;
  return {
    at: instant(found, 'scannedAt'),
    device: textOrNull(found, 'device'),
    operator: textOrNull(found, 'operator'),
  };
}
