import { HOST } from '../../lib/hosts.ts';

export const TOKEN_PATH = '/auth/realms/opensky-network/protocol/openid-connect/token';

/** Root of the API and token URL of an OpenSky mock on a port. */
export const openSkyUrls = (port: number) => ({
  url: `http://${HOST}:${port}/api`,
  tokenUrl: `http://${HOST}:${port}${TOKEN_PATH}`,
});
