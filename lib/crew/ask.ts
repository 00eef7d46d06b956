const TIMEOUT_MS = 20_000;

/** A request, else a GET, that gives up after 20 seconds without an answer; rejects like `fetch`. */
export async function ask(url: string, init: RequestInit = {}): Promise<Response> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
  try {
    return await fetch(url, { ...init, cache: 'no-store', signal: controller.signal });
  } finally {
    clearTimeout(timer);
  }
}
