import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { users } from './accounts';
import { flag, instant, oneOf, sealed } from './columns';

const ofUser = () =>
  text('user_id')
    .notNull()
    .references(() => users.id);

/** A WebAuthn credential: the private key stays in the person's device. */
export const passkeys = sqliteTable(
  'passkeys',
  {
    /** Random; stands in forms and the audit log. */
    id: text('id').primaryKey(),
    userId: ofUser(),
    /** As the authenticator names it, base64url. */
    credentialId: text('credential_id').notNull().unique(),
    /** COSE key, base64url. */
    publicKey: text('public_key').notNull(),
    /** Signature counter; 0 where the authenticator has none. */
    counter: integer('counter').notNull(),
    transports: text('transports', { mode: 'json' }).$type<string[]>().notNull().default([]),
    name: text('name').notNull(),
    isBackedUp: flag('is_backed_up').notNull().default(false),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
  },
  (t) => [index('passkeys_user').on(t.userId)],
);

/** Who a person is at an identity provider (OpenID Connect); linked while signed in to both. */
export const identities = sqliteTable(
  'identities',
  {
    /** Random; stands in forms and the audit log. */
    id: text('id').primaryKey(),
    userId: ofUser(),
    issuer: text('issuer').notNull(),
    /** The provider's `sub`: means something only together with the issuer. */
    subject: text('subject').notNull(),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
  },
  (t) => [unique('identities_subject').on(t.issuer, t.subject), index('identities_user').on(t.userId)],
);

/** An authenticator app (RFC 6238). */
export const totps = sqliteTable('totps', {
  userId: ofUser().primaryKey(),
  /** Base32; bound to "totps.secret:<user>". */
  secret: sealed('secret').notNull(),
  /** The newest time step a code was used of: a code is good once. */
  lastStep: integer('last_step').notNull(),
  createdAt: instant('created_at').notNull(),
});

/** Codes on paper, each good once. */
export const recoveryCodes = sqliteTable(
  'recovery_codes',
  {
    /** Keyed hash. */
    codeHash: text('code_hash').primaryKey(),
    userId: ofUser(),
    createdAt: instant('created_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [index('recovery_codes_user').on(t.userId)],
);

const grantKinds = ['inPerson', 'letter'] as const;

/** A one-time code that staff hand out after seeing the identity card, or send to the known address. */
export const recoveryGrants = sqliteTable(
  'recovery_grants',
  {
    /** Keyed hash. */
    codeHash: text('code_hash').primaryKey(),
    userId: ofUser(),
    kind: text('kind').$type<(typeof grantKinds)[number]>().notNull(),
    issuedBy: text('issued_by').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [oneOf('recovery_grants_kind', t.kind, grantKinds), index('recovery_grants_user').on(t.userId)],
);

/** Challenges and the like that were answered, until they are too old anyway. */
export const usedOnce = sqliteTable('used_once', {
  hash: text('hash').primaryKey(),
  expiresAt: instant('expires_at').notNull(),
});
