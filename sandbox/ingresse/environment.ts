/** What a connector is to be set up with: two sales channels that buy as different users, each with a door. */
export function environment(url: string): Record<string, string> {
  const password = 'sandbox';
  return {
    INGRESSE_URL: url,
    INGRESSE_CHANNELS: JSON.stringify({
      default: {
        company: 1,
        publicKey: 'pub-0001',
        email: 'channel@foyer.test',
        password,
        door: { email: 'producer@dock.test', password },
      },
      partner: {
        company: 2,
        publicKey: 'pub-0002',
        email: 'partner@foyer.test',
        password,
        door: { email: 'producer@alto.test', password },
      },
    }),
  };
}
