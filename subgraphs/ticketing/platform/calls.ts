import type { Scope } from '@foyer/kit/identity';
import type { WriteMethod } from '../connection.ts';

/** A call of TickeTing's API. */
export type CallPlan = {
  method: 'GET' | WriteMethod;
  /** What begins with a colon is filled in. */
  path: string;
  /**
   * What an API key must be allowed to for this call to be made with the partner's own integration, which may be an
   * administrator's: what is not for everybody is not for keys that only read. Who brings a session or a token acts for
   * himself: TickeTing alone decides then. The scope "admin" is no partner's, it opens Foyer's own affairs.
   */
  scope: Scope;
  /**
   * What is sold otherwise once it was made: the event of the path, or whatever has to do with what was changed.
   */
  changes?: 'THE_EVENT' | 'EVENTS';
};

const get = (path: string, scope: Scope): CallPlan => ({ method: 'GET', path, scope });
const post = (path: string, scope: Scope): CallPlan => ({ method: 'POST', path, scope });
const put = (path: string, scope: Scope): CallPlan => ({ method: 'PUT', path, scope });
const patch = (path: string, scope: Scope): CallPlan => ({ method: 'PATCH', path, scope });
const remove = (path: string, scope: Scope): CallPlan => ({ method: 'DELETE', path, scope });
const changing = (changes: CallPlan['changes'], plan: CallPlan): CallPlan => ({ ...plan, changes });

/** Every call of TickeTing's API. Each is made by a field or a mutation; the README has the table. */
export const CALLS = {
  startSession: post('/sessions', 'sell'),
  activeSession: get('/sessions/active', 'read'),
  endSession: remove('/sessions/active', 'sell'),
  openDoor: get('/tokens/:code', 'read'),
  createIntegration: post('/integrations', 'sell'),

  accounts: get('/accounts', 'sell'),
  createAccount: post('/accounts', 'sell'),
  account: get('/accounts/:account', 'sell'),
  updateAccount: put('/accounts/:account', 'sell'),
  deleteAccount: remove('/accounts/:account', 'sell'),
  preferences: get('/accounts/:account/preferences', 'sell'),
  setPreferences: put('/accounts/:account/preferences', 'sell'),
  accountHosts: get('/accounts/:account/hosts', 'sell'),
  toggleAccount: post('/accounts/:account/toggles', 'sell'),
  requestDeletion: post('/accounts/:account/deletions', 'sell'),
  accountSessions: get('/accounts/:account/sessions', 'sell'),
  accountOrders: get('/accounts/:account/orders', 'sell'),
  accountEvents: get('/accounts/:account/events', 'sell'),
  accountTickets: get('/accounts/:account/tickets', 'sell'),
  accountTransfers: get('/accounts/:account/transfers', 'sell'),
  lookUp: post('/lookups', 'read'),
  requestVerification: post('/verifications', 'sell'),
  confirmVerification: patch('/verifications/:request', 'sell'),
  requestReset: post('/resets', 'sell'),
  confirmReset: patch('/resets/:request', 'sell'),

  hosts: get('/hosts', 'read'),
  createHost: post('/hosts', 'sell'),
  host: get('/hosts/:host', 'read'),
  updateHost: put('/hosts/:host', 'sell'),
  deleteHost: remove('/hosts/:host', 'sell'),
  administrators: get('/hosts/:host/administrators', 'sell'),
  addAdministrator: post('/hosts/:host/administrators', 'sell'),
  removeAdministrator: remove('/hosts/:host/administrators/:account', 'sell'),
  hostEvents: get('/hosts/:host/events', 'sell'),
  hostStatistics: get('/hosts/:host/statistics', 'sell'),

  publishedEvents: get('/published-events', 'read'),
  events: get('/events', 'sell'),
  createEvent: post('/events', 'sell'),
  event: get('/events/:event', 'read'),
  updateEvent: changing('THE_EVENT', put('/events/:event', 'sell')),
  deleteEvent: changing('THE_EVENT', remove('/events/:event', 'sell')),
  createSection: changing('THE_EVENT', post('/events/:event/sections', 'sell')),
  section: get('/events/:event/sections/:section', 'read'),
  updateSection: changing('THE_EVENT', put('/events/:event/sections/:section', 'sell')),
  deleteSection: changing('THE_EVENT', remove('/events/:event/sections/:section', 'sell')),
  submitEvent: post('/events/:event/submissions', 'sell'),
  submissions: get('/submissions', 'sell'),
  submission: get('/submissions/:submission', 'sell'),
  decideSubmission: changing('EVENTS', remove('/submissions/:submission', 'sell')),
  eventStatistics: get('/events/:event/statistics', 'sell'),
  eventSales: get('/events/:event/sales', 'sell'),

  tokens: get('/events/:event/tokens', 'sell'),
  createToken: post('/events/:event/tokens', 'sell'),
  token: get('/events/:event/tokens/:token', 'sell'),
  updateToken: put('/events/:event/tokens/:token', 'sell'),
  deleteToken: remove('/events/:event/tokens/:token', 'sell'),
  eventTickets: get('/events/:event/tickets', 'sell'),
  admissions: get('/events/:event/admissions', 'sell'),
  admit: post('/events/:event/admissions', 'sell'),

  orders: get('/orders', 'sell'),
  placeOrder: post('/orders', 'sell'),
  order: get('/orders/:order', 'sell'),
  cancelOrder: remove('/orders/:order', 'sell'),
  payOrder: post('/orders/:order/payments', 'sell'),
  refundOrder: post('/orders/:order/refunds', 'sell'),
  transactions: get('/transactions', 'sell'),

  transfers: get('/transfers', 'sell'),
  createTransfer: post('/transfers', 'sell'),
  transfer: get('/transfers/:transfer', 'sell'),
  cancelTransfer: remove('/transfers/:transfer', 'sell'),
  claimTransfer: post('/transfers/:transfer/claims', 'sell'),

  regions: get('/regions', 'read'),
  createRegion: post('/regions', 'sell'),
  region: get('/regions/:region', 'read'),
  updateRegion: changing('EVENTS', put('/regions/:region', 'sell')),
  deleteRegion: remove('/regions/:region', 'sell'),
  venues: get('/venues', 'read'),
  createVenue: post('/venues', 'sell'),
  venue: get('/venues/:venue', 'read'),
  updateVenue: changing('EVENTS', put('/venues/:venue', 'sell')),
  deleteVenue: remove('/venues/:venue', 'sell'),
  categories: get('/categories', 'read'),
  createCategory: post('/categories', 'sell'),
  category: get('/categories/:category', 'read'),
  updateCategory: changing('EVENTS', put('/categories/:category', 'sell')),
  deleteCategory: remove('/categories/:category', 'sell'),
  countries: get('/countries', 'read'),
} as const satisfies Record<string, CallPlan>;
export type CallName = keyof typeof CALLS;
