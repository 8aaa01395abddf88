import { conformance } from '@foyer/test/conformance/suite';

conformance({
  code: 'ticketswitch',
  event: { id: 'ticketswitch:event:DP9', title: 'Every Day Twice' },
  seated: { id: 'ticketswitch:event:7AA' },
  calls: { availability: 'availability', hold: 'reserve', purchase: 'purchase', status: 'status' },
  impatient: { TICKETSWITCH_WRITE_TIMEOUT_MS: '900', TICKETSWITCH_BREAKER_REST_MS: '300' },
  tooLateMs: 1800,
  pastAnyHoldSeconds: 16 * 60,
  cancel: true,
});
