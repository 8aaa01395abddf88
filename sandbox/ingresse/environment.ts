/** What a connector is to be set up with: two sales channels that buy as different users, and a door. */
export function environment(url: string): Record<string, string> {
  const channel = (email: string, company = 1, publicKey = 'pub-0001', privateKey = 'priv-0001') => ({
    company,
    publicKey,
    privateKey,
    email,
    password: 'sandbox',
  });
  return {
    INGRESSE_URL: url,
    INGRESSE_CHANNELS: JSON.stringify({
      default: channel('producer@dock.test'),
      partner: channel('producer@alto.test', 2, 'pub-0002', 'priv-0002'),
    }),
  };
}
