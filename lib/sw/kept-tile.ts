/** True for answers worth keeping: real tiles, not what the server marked as a stand-in. */
export const isKeptTile = (response: Response): boolean =>
  response.status === 200 && !/no-store/.test(response.headers.get('cache-control') ?? '');
