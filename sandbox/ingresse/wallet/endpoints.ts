import { type Endpoint, v1 } from '../endpoint.ts';
import { answerTransfer, createTransfer, holders } from './transfer-calls.ts';
import { incomingTransfers, lastTransfers, listSessions, listTickets, wallet } from './wallet-calls.ts';

/** Tickets of one's own, and passing them on. */
export const walletEndpoints: readonly Endpoint[] = [
  v1('GET /user/:userId/wallet', 'wallet', wallet),
  v1('GET /user/:userId/tickets', 'user-tickets', listTickets),
  v1('GET /user/:userId/sessions', 'user-sessions', listSessions),
  v1('GET /user/:userId/sessions/:sessionId/tickets', 'user-session-tickets', listTickets),
  v1('GET /user/:userId/transfers', 'transfers', incomingTransfers),
  v1('GET /user/:userId/last-transfers', 'last-transfers', lastTransfers),
  v1('POST /ticket/:ticketId/transfer', 'create-transfer', createTransfer),
  v1('GET /ticket/:ticketId/transfer', 'transfer-history', holders),
  v1('POST /ticket/:ticketId/transfer/:transferId', 'answer-transfer', answerTransfer),
];
