/** A request to the HTTP API, independent of the server. */
export interface ApiRequest {
  method: string;
  /** Below `/api`, with a leading slash. */
  path: string;
  query: URLSearchParams;
  header(name: string): string | undefined;
}

export interface ApiReply {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array | null;
}

const TITLES: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** All responses of the API belong to the caller alone and are revalidated each time. */
export const PRIVATE = {
  'cache-control': 'private, no-cache',
  vary: 'Authorization, Accept-Encoding, Origin',
};

/** An error in OpenSky's own format, with a message for people. */
export function errorReply(
  { path }: Pick<ApiRequest, 'path'>,
  status: number,
  message: string,
  headers: Record<string, string> = {},
): ApiReply {
  const error = TITLES[status] ?? 'Error';
  const timestamp = new Date().toISOString();
  return {
    status,
    headers: { ...PRIVATE, 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ timestamp, status, error, message, path: `/api${path}` }),
  };
}
