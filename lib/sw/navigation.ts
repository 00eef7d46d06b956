import type { Shell } from './shells';

/** A network that says nothing for this long is treated as none, when there is something else to show. */
export const SHELL_PATIENCE_MS = 3_000;
const PAGE_PATIENCE_MS = 20_000;

interface Sources {
  readonly fromNetwork: () => Promise<Response>;
  readonly fromPrecache: (path: string) => Promise<Response | undefined>;
}

/**
 * Answers a navigation. Screens that live on the phone come from the precache, so that they always fit the
 * scripts there; other screens from the network with the precache behind it; server pages from the network,
 * with a calm page in their place when it is not there. Nothing is ever stored here.
 */
export async function answerNavigation(
  shell: Shell | null,
  standIn: string,
  { fromNetwork, fromPrecache }: Sources,
): Promise<Response> {
  if (shell?.isLocal) return (await fromPrecache(shell.path)) ?? fromNetwork();
  const patience = shell ? SHELL_PATIENCE_MS : PAGE_PATIENCE_MS;
  const answer = await within(patience, fromNetwork());
  const isBroken = !answer || (shell !== null && answer.status >= 500);
  if (!isBroken) return answer;
  return (await fromPrecache(shell?.path ?? standIn)) ?? answer ?? Response.error();
}

/** The answer, or null when the network fails or is silent for too long. */
function within(ms: number, answer: Promise<Response>): Promise<Response | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), ms);
    answer.then(
      (response) => resolve(response),
      () => resolve(null),
    );
    answer.catch(() => undefined).finally(() => clearTimeout(timer));
  });
}
