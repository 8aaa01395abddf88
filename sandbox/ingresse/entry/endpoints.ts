import { type Endpoint, v1, v2 } from '../endpoint.ts';
import { guestList } from './guest-list.ts';
import { entranceReport, entranceSearch, guestListReport, reportThreshold } from './reports.ts';
import { ticketStatus } from './ticket-status.ts';
import { updateStatus } from './update-status.ts';

const flat = '/api/event/:eventId/session/:sessionId/report/entrance' as const;

/** What an entry app calls. */
export const entryEndpoints: readonly Endpoint[] = [
  v1('GET /event/:eventId/guestlist', 'guestlist', guestList),
  v1('GET /event/:eventId/guestlist', 'guestlist-report', guestListReport, { method: 'report' }),
  v1('POST /event/:eventId/guestlist', 'updatestatus', updateStatus, { method: 'updatestatus' }),
  v1('GET /ticket/:ticketId/status', 'ticket-status', ticketStatus),
  v2('GET /checkin/report/:eventId/entrance', 'entrance-search', entranceSearch, {
    alias: '/report/:eventId/entrance',
  }),
  v2(`GET /checkin${flat}`, 'entrance-report', entranceReport, { alias: flat }),
  v2(`GET /backstage-reports${flat}`, 'entrance-report-backstage', entranceReport),
  v2('GET /checkin/prod/checkin_report_threshold', 'report-threshold', reportThreshold, {
    needs: 'nothing',
    alias: '/prod/checkin_report_threshold',
  }),
];
