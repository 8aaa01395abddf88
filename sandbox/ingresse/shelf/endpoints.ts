import { type Endpoint, v1, v2 } from '../endpoint.ts';
import { changeAttributes, flatAttributes, listedAttributes } from './attributes.ts';
import { crew, eventDetail, eventList, identifyEvent } from './events.ts';
import { getItem, listItems } from './items.ts';
import {
  changePasskey,
  createPasskey,
  createPasskeys,
  deletePasskey,
  getPasskey,
  listPasskeys,
  setPasskeyItems,
} from './passkeys.ts';
import { eventDocument, findSlugs, listCategories, searchByProducer, searchPublic } from './search.ts';
import { eventTickets, sessionTickets } from './tickets.ts';

const open = { needs: 'key' } as const;
const free = { needs: 'nothing' } as const;

/** Events and what is sold of them. */
export const shelfEndpoints: readonly Endpoint[] = [
  v1('GET /event', 'events', eventList, open),
  v1('GET /event', 'identify-event', identifyEvent, { ...open, method: 'identify' }),
  v1('GET /event/:eventId', 'event', eventDetail, open),
  v1('GET /event/:eventId/crew', 'event-crew', crew, open),
  v1('GET /event/:eventId/attributes', 'event-attributes', flatAttributes, open),
  v1('GET /event/:eventId/tickets', 'event-tickets', eventTickets, open),
  v1('GET /event/:eventId/session/:sessionId/tickets', 'session-tickets', sessionTickets, open),
  v2('GET /events/search/producer', 'search-producer', searchByProducer, { alias: '/search/producer' }),
  v2('GET /events/search/:companyId', 'search', searchPublic, free),
  v2('GET /events/search/company/:companyId', 'search-company', searchPublic, {
    ...free,
    alias: '/search/company/:companyId',
  }),
  v2('GET /events/categories', 'categories', listCategories, free),
  v2('GET /events/slugs/:term', 'slugs', findSlugs, free),
  v2('GET /events/public/:eventId', 'event-public', eventDocument, free),
  v2('GET /events/:eventId', 'event-document', eventDocument),
  v2('GET /events/:eventId/attributes', 'event-document-attributes', listedAttributes),
  v2('PUT /events/:eventId/attributes', 'change-attributes', changeAttributes),
  v2('GET /ticket/items', 'items', listItems, { alias: '/items' }),
  v2('GET /ticket/items/:itemId', 'item', getItem, { alias: '/items/:itemId' }),
  v2('GET /ticket/passkeys', 'passkeys', listPasskeys, { alias: '/passkeys' }),
  v2('POST /ticket/passkeys', 'create-passkey', createPasskey, { alias: '/passkeys' }),
  v2('GET /ticket/passkeys/:passkeyId', 'passkey', getPasskey, { alias: '/passkeys/:passkeyId' }),
  v2('PUT /ticket/passkeys/:passkeyId', 'change-passkey', changePasskey, { alias: '/passkeys/:passkeyId' }),
  v2('DELETE /ticket/passkeys/:passkeyId', 'delete-passkey', deletePasskey, {
    alias: '/passkeys/:passkeyId',
  }),
  v2('PUT /ticket/passkeys/:passkeyId/items', 'passkey-items', setPasskeyItems, {
    alias: '/passkeys/:passkeyId/items',
  }),
  v2('POST /ticket/event/:eventId/passkeys', 'create-passkeys', createPasskeys, {
    alias: '/event/:eventId/passkeys',
  }),
];
