import { operators } from './institutions.ts';

/** What a connector is set up with: one channel a point of sale. The institution is put into the address. */
export function environment(url: string): Record<string, string> {
  const channels = [
    ['default', 'HARBOR_RESELL', '100042'],
    ['agency', 'HARBOR_AGENCY', '100142'],
    ['lagune', 'LAGUNE_RESELL', '200042'],
    ['gulf', 'GULF_RESELL', '300042'],
  ] as const;
  return {
    S360_URL: `${url}/{institution}`,
    // Nobody is refused here until the façade is told to count.
    S360_CALLS_PER_MINUTE: '6000',
    S360_CHANNELS: JSON.stringify(
      Object.fromEntries(
        channels.flatMap(([name, code, contact]) => {
          const operator = operators.find((one) => one.code === code);
          if (!operator) return [];
          const { institution, partner, secret, channel } = operator;
          return [
            [
              name,
              {
                institution: institution.code,
                operator: code,
                partner,
                secret,
                pointOfSalesId: channel.posId,
                paymentMethodId: channel.pendingAccountId,
                purchaserContact: contact,
              },
            ],
          ];
        }),
      ),
    ),
  };
}
