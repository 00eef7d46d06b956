/** Passkeys in the browser. The library is loaded when somebody wants one. */
const library = () => import('@simplewebauthn/browser');

async function post(path: string, body: object): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** `stopped` when the person has turned away, `refused` when the server said no, `taken` for a user name. */
export type PasskeyOutcome = 'done' | 'stopped' | 'refused' | 'taken' | 'tooMany' | 'offline';

const outcomes: Readonly<Record<number, PasskeyOutcome>> = { 409: 'taken', 429: 'tooMany' };

const outcomeOf = (response: Response): PasskeyOutcome =>
  response.ok ? 'done' : (outcomes[response.status] ?? 'refused');

/** What a step threw: the device's question was dismissed, or the network is gone. */
const outcomeOfError = (error: unknown): PasskeyOutcome =>
  error instanceof TypeError ? 'offline' : 'stopped';

/**
 * A passkey's answer that is on its way to the server, or has signed in: a second one would end the session of
 * the first while the page is already leaving.
 */
let answering: Promise<PasskeyOutcome> | null = null;

/** Sends the device's answer; whoever asks meanwhile gets the same outcome. */
async function answer(response: object): Promise<PasskeyOutcome> {
  answering = post('/api/account/passkeys/sign-in', { response }).then(outcomeOf);
  const outcome = await answering.catch(outcomeOfError);
  const forget = () => {
    answering = null;
  };
  if (outcome === 'done') window.addEventListener('pagehide', forget, { once: true });
  else forget();
  return outcome;
}

/**
 * Signs in with a passkey.
 * @param isSilent offers it in the suggestions of the user name instead of asking at once
 */
export async function signInByPasskey(isSilent: boolean): Promise<PasskeyOutcome> {
  try {
    const { browserSupportsWebAuthnAutofill, startAuthentication } = await library();
    if (isSilent && !(await browserSupportsWebAuthnAutofill())) return 'stopped';
    const options = await post('/api/account/passkeys/options', { for: 'signIn' });
    if (!options.ok) return outcomeOf(options);
    const optionsJSON = await options.json();
    if (answering) return await answering;
    return await answer(await startAuthentication({ optionsJSON, useBrowserAutofill: isSilent }));
  } catch (error) {
    return outcomeOfError(error);
  }
}

/** Makes a passkey: for the person signed in, or (with `login`) together with a new account. */
export async function makePasskey(login?: string): Promise<PasskeyOutcome> {
  const door = login === undefined ? '/api/account/passkeys' : '/api/account/sign-up';
  const ask = login === undefined ? { for: 'add' } : { for: 'signUp', login };
  try {
    const { startRegistration } = await library();
    const options = await post('/api/account/passkeys/options', ask);
    if (!options.ok) return outcomeOf(options);
    const optionsJSON = await options.json();
    const response = await startRegistration({ optionsJSON });
    return outcomeOf(await post(door, { ...ask, handle: optionsJSON.user.id, response }));
  } catch (error) {
    return outcomeOfError(error);
  }
}
