import type { Endpoint } from './endpoint.ts';
import { entryEndpoints } from './entry/endpoints.ts';
import { externalEndpoints } from './externals/endpoints.ts';
import { peopleEndpoints } from './people/endpoints.ts';
import { shelfEndpoints } from './shelf/endpoints.ts';
import { shopEndpoints } from './shop/endpoints.ts';
import { walletEndpoints } from './wallet/endpoints.ts';

/** Every call of Ingresse that the sandbox answers. */
export const endpoints: readonly Endpoint[] = [
  ...peopleEndpoints,
  ...shelfEndpoints,
  ...entryEndpoints,
  ...externalEndpoints,
  ...shopEndpoints,
  ...walletEndpoints,
];
