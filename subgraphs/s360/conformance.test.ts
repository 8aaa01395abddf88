import { seasonYear } from '@foyer/sandbox/s360/catalogue/season';
import { institutions } from '@foyer/sandbox/s360/institutions';
import { conformance } from '@foyer/test/conformance/suite';

const [harbor] = institutions;
const zone = harbor?.zone ?? '';
// The season that is on sale for a month at least: ids have the year in which it begins.
const year = seasonYear('STAGE', new Date(Date.now() + 30 * 86_400_000), zone);
const openHouse = `s360:event:${harbor?.ids('product', year, 20_001)}`;

conformance({
  code: 's360',
  event: { id: openHouse, title: 'The Open House' },
  seated: { id: openHouse },
  calls: {
    availability: 'getPerformanceAvailability',
    hold: 'createOrUpdateOrder',
    purchase: 'closeOrder',
    status: 'getOrderDetails',
  },
  impatient: { S360_WRITE_TIMEOUT_MS: '900', S360_BREAKER_REST_MS: '300' },
  tooLateMs: 1800,
  pastAnyHoldSeconds: 16 * 60,
  cancel: true,
});
