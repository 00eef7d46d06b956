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
 * Signs in with a passkey.
 * @param isSilent offers it in the suggestions of the user name instead of asking at once
 */
export async function signInByPasskey(isSilent: boolean): Promise<PasskeyOutcome> {
  try {
    const { browserSupportsWebAuthnAutofill, startAuthentication } = await library();
    if (isSilent && !(await browserSupportsWebAuthnAutofill())) return 'stopped';
    const options = await post('/api/account/passkeys/options', { for: 'signIn' });
    if (!options.ok) return outcomeOf(options);
    const response = await startAuthentication({
      optionsJSON: await options.json(),
      useBrowserAutofill: isSilent,
    });
    return outcomeOf(await post('/api/account/passkeys/sign-in', { response }));
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
