import { conformance } from '@foyer/test/conformance/suite';

conformance({
  code: 'ticketing',
  // The first of the seed: an evening with three sections.
  event: { id: 'ticketing:event:17140000000034', title: 'Harbour Lights' },
  performance: 0,
  seated: { skipped: 'TickeTing sells places in sections, without numbers' },
  calls: {
    availability: 'events.find',
    hold: 'orders.create',
    purchase: 'orders.payments.create',
    status: 'orders.find',
  },
  impatient: { TICKETING_WRITE_TIMEOUT_MS: '900', TICKETING_BREAKER_REST_MS: '300' },
  tooLateMs: 1800,
  pastAnyHoldSeconds: 16 * 60,
  cancel: true,
});
