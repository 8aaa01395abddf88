import { conformance } from '@foyer/test/conformance/suite';

conformance({
  code: 'ingresse',
  event: { id: 'ingresse:event:900100', title: 'Harbour Lights' },
  // Passports.
  undated: 1,
  seated: { skipped: 'Ingresse sells no numbered seats' },
  calls: { availability: 'session-tickets', hold: 'reserve', purchase: 'pay', status: 'sale' },
  impatient: { INGRESSE_WRITE_TIMEOUT_MS: '900', INGRESSE_BREAKER_REST_MS: '300' },
  tooLateMs: 1800,
  pastAnyHoldSeconds: 16 * 60,
  cancel: true,
});
