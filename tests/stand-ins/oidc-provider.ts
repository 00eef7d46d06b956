/**
 * An OpenID Connect provider for the tests, a process of its own: `oidc-provider.ts <port> <client> <secret>`.
 * Signs with RS256 by node:crypto. `POST /control` sets who signs in next (`sub`, `acr`, …) and which fault the
 * answers then have; `GET /log` says what was asked.
 */
import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

const [port = '0', clientId = '', clientSecret = ''] = process.argv.slice(2);
/** The only address people are sent back to; `POST /register`. */
let redirectUri = '';
const issuer = `http://localhost:${port}`;
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const strangers = generateKeyPairSync('rsa', { modulusLength: 2048 });

type Fault =
  | 'none'
  | 'nonce'
  | 'state'
  | 'issuer'
  | 'audience'
  | 'signature'
  | 'expired'
  | 'none-alg'
  | 'down';
interface Next {
  sub: string;
  fault: Fault;
  acr?: string;
  preferred_username?: string;
  name?: string;
  email?: string;
}
let next: Next = { sub: 'person-1', fault: 'none' };

interface Grant {
  readonly nonce: string;
  readonly challenge: string;
  readonly who: Next;
}
const grants = new Map<string, Grant>();
const asked: { path: string; status: number }[] = [];

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function idToken({ nonce, who }: Grant): string {
  const { fault, ...claims } = who;
  const now = Math.floor(Date.now() / 1000);
  const isOld = fault === 'expired';
  const body = encode({
    ...claims,
    iss: fault === 'issuer' ? 'https://elsewhere.example' : issuer,
    aud: fault === 'audience' ? 'another-client' : clientId,
    iat: isOld ? now - 7200 : now,
    exp: isOld ? now - 3600 : now + 300,
    nonce: fault === 'nonce' ? 'of-another-browser' : nonce,
  });
  if (fault === 'none-alg') return `${encode({ alg: 'none' })}.${body}.`;
  const head = encode({ alg: 'RS256', kid: 'one', typ: 'JWT' });
  const key = fault === 'signature' ? strangers.privateKey : keys.privateKey;
  const signature = createSign('RSA-SHA256').update(`${head}.${body}`).sign(key).toString('base64url');
  return `${head}.${body}.${signature}`;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

function json(response: ServerResponse, path: string, status: number, body: object): void {
  asked.push({ path, status });
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function authorize(url: URL, response: ServerResponse): void {
  const given = url.searchParams;
  const isAsWished =
    given.get('client_id') === clientId &&
    given.get('redirect_uri') === redirectUri &&
    given.get('response_type') === 'code' &&
    given.get('code_challenge_method') === 'S256' &&
    (given.get('scope') ?? '').split(' ').includes('openid');
  if (!isAsWished) {
    json(response, '/authorize', 400, { error: 'invalid_request' });
    return;
  }
  const code = randomUUID();
  grants.set(code, {
    nonce: given.get('nonce') ?? '',
    challenge: given.get('code_challenge') ?? '',
    who: next,
  });
  const back = new URL(redirectUri);
  back.searchParams.set('code', code);
  back.searchParams.set('state', next.fault === 'state' ? 'of-another-browser' : (given.get('state') ?? ''));
  asked.push({ path: '/authorize', status: 302 });
  response.writeHead(302, { location: back.href }).end();
}

async function token(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const expected = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
  const form = new URLSearchParams(await bodyOf(request));
  const code = form.get('code') ?? '';
  const grant = grants.get(code);
  grants.delete(code);
  const verifier = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url');
  if (request.headers.authorization !== expected)
    return json(response, '/token', 401, { error: 'invalid_client' });
  if (!grant || verifier !== grant.challenge || form.get('redirect_uri') !== redirectUri)
    return json(response, '/token', 400, { error: 'invalid_grant' });
  return json(response, '/token', 200, {
    access_token: randomUUID(),
    token_type: 'Bearer',
    expires_in: 300,
    id_token: idToken(grant),
  });
}

const discovery = {
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  token_endpoint_auth_methods_supported: ['client_secret_basic'],
};

createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', issuer);
  if (url.pathname === '/control') {
    next = { fault: 'none', ...JSON.parse(await bodyOf(request)) };
    return response.writeHead(204).end();
  }
  if (url.pathname === '/register') {
    redirectUri = await bodyOf(request);
    return response.writeHead(204).end();
  }
  if (url.pathname === '/log') return response.end(JSON.stringify(asked));
  if (next.fault === 'down') return request.socket.destroy();
  if (url.pathname === '/.well-known/openid-configuration')
    return json(response, url.pathname, 200, discovery);
  if (url.pathname === '/jwks')
    return json(response, '/jwks', 200, {
      keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }],
    });
  if (url.pathname === '/authorize') return authorize(url, response);
  if (url.pathname === '/token') return token(request, response);
  return response.writeHead(404).end();
}).listen(Number(port), 'localhost', () => console.log('ready'));
