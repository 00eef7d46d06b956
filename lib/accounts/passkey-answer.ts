import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';

const text = z.string().max(20_000);

/** Only the shape: what is in it is checked by its signature. */
const registration = z.looseObject({
  id: text,
  rawId: text,
  type: z.literal('public-key'),
  response: z.looseObject({
    clientDataJSON: text,
    attestationObject: text,
    transports: z.array(z.string().max(40)).max(10).optional(),
  }),
});
const authentication = z.looseObject({
  id: text,
  rawId: text,
  type: z.literal('public-key'),
  response: z.looseObject({ clientDataJSON: text, authenticatorData: text, signature: text }),
});

/** The browser's answer after making a passkey; null when it is none. */
export const toRegistration = (value: unknown): RegistrationResponseJSON | null =>
  registration.safeParse(value).success ? (value as RegistrationResponseJSON) : null;

/** The browser's answer after using a passkey; null when it is none. */
export const toAuthentication = (value: unknown): AuthenticationResponseJSON | null =>
  authentication.safeParse(value).success ? (value as AuthenticationResponseJSON) : null;
