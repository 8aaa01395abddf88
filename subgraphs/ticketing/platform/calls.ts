import type { Scope } from '@foyer/kit/identity';
import type { WriteMethod } from '../connection.ts';

/** A call of TickeTing's API. */
export type CallPlan = {
  method: 'GET' | WriteMethod;
  /** What begins with a colon is filled in. */
  path: string;
  /**
   * What an API key must be allowed to for this call to be made with the partner's own integration, which may be an
   * administrator's. Who brings a session or a token acts for himself: TickeTing alone decides then.
   */
  scope: Scope;
};

const get = (path: string, scope: Scope): CallPlan => ({ method: 'GET', path, scope });
const post = (path: string, scope: Scope): CallPlan => ({ method: 'POST', path, scope });
const put = (path: string, scope: Scope): CallPlan => ({ method: 'PUT', path, scope });
const patch = (path: string, scope: Scope): CallPlan => ({ method: 'PATCH', path, scope });
const remove = (path: string, scope: Scope): CallPlan => ({ method: 'DELETE', path, scope });

/** Every call of TickeTing's API. Each is made by a field or a mutation; the README has the table. */
export const CALLS = {
  startSession: post('/sessions', 'sell'),
  activeSession: get('/sessions/active', 'read'),
  endSession: remove('/sessions/active', 'sell'),
  openDoor: get('/tokens/:code', 'read'),
  createIntegration: post('/integrations', 'admin'),

  accounts: get('/accounts', 'admin'),
  createAccount: post('/accounts', 'sell'),
  account: get('/accounts/:account', 'admin'),
  updateAccount: put('/accounts/:account', 'admin'),
  deleteAccount: remove('/accounts/:account', 'admin'),
  preferences: get('/accounts/:account/preferences', 'admin'),
  setPreferences: put('/accounts/:account/preferences', 'admin'),
  accountHosts: get('/accounts/:account/hosts', 'admin'),
  toggleAccount: post('/accounts/:account/toggles', 'admin'),
  requestDeletion: post('/accounts/:account/deletions', 'admin'),
  accountSessions: get('/accounts/:account/sessions', 'admin'),
  accountOrders: get('/accounts/:account/orders', 'admin'),
  accountEvents: get('/accounts/:account/events', 'admin'),
  accountTickets: get('/accounts/:account/tickets', 'admin'),
  accountTransfers: get('/accounts/:account/transfers', 'admin'),
  lookUp: post('/lookups', 'read'),
  requestVerification: post('/verifications', 'sell'),
  confirmVerification: patch('/verifications/:request', 'sell'),
  requestReset: post('/resets', 'sell'),
  confirmReset: patch('/resets/:request', 'sell'),

  hosts: get('/hosts', 'read'),
  createHost: post('/hosts', 'admin'),
  host: get('/hosts/:host', 'read'),
  updateHost: put('/hosts/:host', 'admin'),
  deleteHost: remove('/hosts/:host', 'admin'),
  administrators: get('/hosts/:host/administrators', 'admin'),
  addAdministrator: post('/hosts/:host/administrators', 'admin'),
  removeAdministrator: remove('/hosts/:host/administrators/:account', 'admin'),
  hostEvents: get('/hosts/:host/events', 'admin'),
  hostStatistics: get('/hosts/:host/statistics', 'admin'),

  publishedEvents: get('/published-events', 'read'),
  events: get('/events', 'admin'),
  createEvent: post('/events', 'admin'),
  event: get('/events/:event', 'read'),
  updateEvent: put('/events/:event', 'admin'),
  deleteEvent: remove('/events/:event', 'admin'),
  createSection: post('/events/:event/sections', 'admin'),
  section: get('/events/:event/sections/:section', 'read'),
  updateSection: put('/events/:event/sections/:section', 'admin'),
  deleteSection: remove('/events/:event/sections/:section', 'admin'),
  submitEvent: post('/events/:event/submissions', 'admin'),
  submissions: get('/submissions', 'admin'),
  submission: get('/submissions/:submission', 'admin'),
  decideSubmission: remove('/submissions/:submission', 'admin'),
  eventStatistics: get('/events/:event/statistics', 'admin'),
  eventSales: get('/events/:event/sales', 'admin'),

  tokens: get('/events/:event/tokens', 'admin'),
  createToken: post('/events/:event/tokens', 'admin'),
  token: get('/events/:event/tokens/:token', 'admin'),
  updateToken: put('/events/:event/tokens/:token', 'admin'),
  deleteToken: remove('/events/:event/tokens/:token', 'admin'),
  eventTickets: get('/events/:event/tickets', 'admin'),
  admissions: get('/events/:event/admissions', 'admin'),
  admit: post('/events/:event/admissions', 'admin'),

  orders: get('/orders', 'admin'),
  placeOrder: post('/orders', 'sell'),
  order: get('/orders/:order', 'sell'),
  cancelOrder: remove('/orders/:order', 'sell'),
  payOrder: post('/orders/:order/payments', 'sell'),
  refundOrder: post('/orders/:order/refunds', 'admin'),
  transactions: get('/transactions', 'admin'),

  transfers: get('/transfers', 'admin'),
  createTransfer: post('/transfers', 'sell'),
  transfer: get('/transfers/:transfer', 'sell'),
  cancelTransfer: remove('/transfers/:transfer', 'sell'),
  claimTransfer: post('/transfers/:transfer/claims', 'sell'),

  regions: get('/regions', 'read'),
  createRegion: post('/regions', 'admin'),
  region: get('/regions/:region', 'read'),
  updateRegion: put('/regions/:region', 'admin'),
  deleteRegion: remove('/regions/:region', 'admin'),
  venues: get('/venues', 'read'),
  createVenue: post('/venues', 'admin'),
  venue: get('/venues/:venue', 'read'),
  updateVenue: put('/venues/:venue', 'admin'),
  deleteVenue: remove('/venues/:venue', 'admin'),
  categories: get('/categories', 'read'),
  createCategory: post('/categories', 'admin'),
  category: get('/categories/:category', 'read'),
  updateCategory: put('/categories/:category', 'admin'),
  deleteCategory: remove('/categories/:category', 'admin'),
  countries: get('/countries', 'read'),
} as const satisfies Record<string, CallPlan>;
export type CallName = keyof typeof CALLS;
