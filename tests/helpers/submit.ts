import { randomUUID } from 'node:crypto';
import { request } from 'node:http';

export interface Body {
  readonly bytes: Buffer;
  readonly type: string;
}

/** A report as a phone sends it: a pothole near the town hall. */
export const aReport = (overrides: Record<string, unknown> = {}): Record<string, unknown> => ({
  v: 1,
  category: 'roadway',
  lat: 51.3503,
  lng: 8.2836,
  accuracyM: 8,
  positionSource: 'device',
  capturedAt: new Date().toISOString(),
  description: `Tiefes Loch ${randomUUID()}`,
  answers: { depth: 'over5' },
  ...overrides,
});

/** The bytes of a multipart body with a JSON part and photos. `report` may be text, to send what is no JSON. */
export async function bodyOf(report: unknown, photos: readonly Buffer[] = []): Promise<Body> {
  const form = new FormData();
  form.append('report', typeof report === 'string' ? report : JSON.stringify(report));
  for (const photo of photos) form.append('photo', new Blob([new Uint8Array(photo)]), 'image.jpg');
  return encode(form);
}

/** Fields and photos of the form without JavaScript. */
export async function plainBody(
  fields: Record<string, string>,
  photos: readonly Buffer[] = [],
): Promise<Body> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const photo of photos) form.append('photo', new Blob([new Uint8Array(photo)]), 'image.jpg');
  return encode(form);
}

async function encode(form: FormData): Promise<Body> {
  const response = new Response(form);
  const type = response.headers.get('content-type') ?? '';
  return { bytes: Buffer.from(await response.arrayBuffer()), type };
}

/** What the door for reports answers: a receipt, or a refusal. */
export interface AnswerBody {
  readonly id?: string;
  readonly trackingCode?: string;
  readonly followUpUrl?: string;
  readonly photos?: readonly { readonly id: string; readonly sha256: string }[];
  readonly code?: string;
  readonly message?: string;
  readonly fields?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  /** Null when the answer is no JSON. */
  readonly json: AnswerBody | null;
}

/** Sends a body over a connection of its own. */
export function send(
  method: string,
  url: string,
  body: Body,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, {
      method,
      agent: false,
      headers: { 'content-type': body.type, 'content-length': body.bytes.length, ...headers },
    });
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('error', reject);
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const json = text.startsWith('{') ? JSON.parse(text) : null;
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, json });
      });
    });
    outgoing.end(body.bytes);
  });
}

/** PUT of a report under a UUID, over a connection of its own. */
export const put = (server: { url: string }, id: string, body: Body): Promise<Answer> =>
  send('PUT', `${server.url}/api/reports/${id}`, body);
