/** Turning push messages on and off in this browser; for the follow-up page and for signed-in crews. */

/** Why it cannot be turned on, as key of the dictionary `follow.notify`. */
export type PushProblem = 'unsupported' | 'installFirst' | 'denied' | 'failed';
export type PushOutcome = { readonly ok: true } | { readonly ok: false; readonly problem: PushProblem };

interface Subject {
  /** Token of a follow-up page; without it the signed-in user. */
  readonly follow?: string;
  readonly locale: string;
}

const problem = (code: PushProblem): PushOutcome => ({ ok: false, problem: code });

const canPush = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/** iPhones and iPads push only to what is on the home screen. */
function unsupported(): PushOutcome {
  const isApple = /iPhone|iPad/.test(navigator.userAgent) || /Mac/.test(navigator.userAgent);
  const hasTouch = navigator.maxTouchPoints > 1;
  return problem(isApple && hasTouch ? 'installFirst' : 'unsupported');
}

/** What this browser is subscribed with, if it can be and is. */
export async function currentSubscription(): Promise<PushSubscription | null> {
  if (!canPush()) return null;
  const registration = await navigator.serviceWorker.getRegistration();
  return (await registration?.pushManager.getSubscription()) ?? null;
}

async function subscribeBrowser(): Promise<PushSubscription> {
  const existing = await currentSubscription();
  if (existing) return existing;
  const answer = await fetch('/api/push', { credentials: 'omit' });
  const { publicKey } = (await answer.json()) as { publicKey: string };
  const registration = await navigator.serviceWorker.ready;
  return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
}

/** Tells the server; anonymous reports are followed without a session. */
const call = (method: 'POST' | 'DELETE', body: object, follow?: string): Promise<Response> =>
  fetch('/api/push', {
    method,
    credentials: follow === undefined ? 'same-origin' : 'omit',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Asks for permission and subscribes. To be called from a tap: browsers refuse it otherwise. */
export async function turnPushOn({ follow, locale }: Subject): Promise<PushOutcome> {
  if (!canPush()) return unsupported();
  try {
    if ((await Notification.requestPermission()) !== 'granted') return problem('denied');
    if (!(await navigator.serviceWorker.getRegistration())) return problem('failed');
    const subscription = await subscribeBrowser();
    const answer = await call('POST', { subscription: subscription.toJSON(), follow, locale }, follow);
    return answer.ok ? { ok: true } : problem('failed');
  } catch {
    return problem('failed');
  }
}

/** Takes this browser out for one report or for the signed-in user; other reports go on. */
export async function turnPushOff({ follow }: Pick<Subject, 'follow'>): Promise<boolean> {
  const subscription = await currentSubscription();
  if (!subscription) return true;
  const answer = await call('DELETE', { endpoint: subscription.endpoint, follow }, follow);
  return answer.ok;
}

/** Whether this browser has permission and a subscription at all. */
export const isPushOn = async (): Promise<boolean> =>
  canPush() && Notification.permission === 'granted' && (await currentSubscription()) !== null;
