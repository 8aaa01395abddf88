import { keys } from './seed/people.ts';

/** The seller's card: the sandbox authorises it, and no bank knows it. */
const CARD = {
  number: '4111111111111111',
  cvv: '123',
  expiryDate: '12/49',
  name: 'Quay Tickets',
  email: 'sales@quay.example',
  phone: '+1 246 555 0100',
  address1: '1 Bay Street',
  city: 'Bridgetown',
  district: 'Saint Michael',
  country: 'Barbados',
};

/** What a connector is to be set up with: for each channel a key, its account, the currency and a card to pay with. */
export function environment(url: string): Record<string, string> {
  const channel = (name: string) => {
    const { key = '', account = null } = keys.find((one) => one.name === name) ?? {};
    return { key, ...(account ? { account } : {}), currency: 'USD', card: CARD };
  };
  return {
    TICKETING_URL: `${url}/v3`,
    TICKETING_CHANNELS: JSON.stringify({
      default: channel('administrator'),
      boxoffice: channel('box office'),
    }),
  };
}
