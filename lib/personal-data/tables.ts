import { and, eq, inArray, or, sql } from 'drizzle-orm';
import {
  auditLog,
  departmentMembers,
  identities,
  keptEntries,
  oneTimeLinks,
  organisationInvitations,
  organisationMembers,
  passkeys,
  profiles,
  pushSubscriptions,
  recoveryCodes,
  recoveryGrants,
  reportEvents,
  reportPhotos,
  reports,
  representations,
  sessions,
  totps,
  users,
} from '@/db/schema';
import type { Sealed } from '../crypto/types';
import { openEntries } from '../kept-entries/store';
import { openProfile } from '../profile/profile';
import { applicationTables } from './application-tables';
import { mailTables } from './mail-tables';
import { paymentTables } from './payment-tables';
import { tradeTables } from './trade-tables';
import type { PersonalTable, Withheld } from './types';

const exported = <T extends string>(...names: T[]) =>
  Object.fromEntries(names.map((name) => [name, 'exported' as const]));
const withheld = (why: Withheld, ...names: string[]) => Object.fromEntries(names.map((name) => [name, why]));

const reportsOf = (userId: string) => sql`(select id from reports where account_id = ${userId})`;

/**
 * Everything that is kept about an account, in the order in which an erasure goes through it: what names other
 * rows comes before them. A table or column that is missing here fails the tests.
 */
export const personalTables: readonly PersonalTable[] = [
  {
    table: sessions,
    file: 'sessions',
    about: (id) => eq(sessions.userId, id),
    columns: {
      ...exported('userId', 'createdAt', 'lastSeenAt', 'expiresAt', 'device', 'isComplete', 'acr'),
      ...withheld('secret', 'idHash'),
    },
    atErasure: 'deleted',
  },
  {
    table: passkeys,
    file: 'passkeys',
    about: (id) => eq(passkeys.userId, id),
    columns: {
      ...exported('id', 'userId', 'credentialId', 'name', 'transports', 'isBackedUp'),
      ...exported('createdAt', 'lastUsedAt'),
      ...withheld('secret', 'publicKey', 'counter'),
    },
    atErasure: 'deleted',
  },
  {
    table: identities,
    file: 'identities',
    about: (id) => eq(identities.userId, id),
    columns: exported('id', 'userId', 'issuer', 'subject', 'createdAt', 'lastUsedAt'),
    atErasure: 'deleted',
  },
  {
    table: keptEntries,
    file: 'kept-entries',
    about: (id) => eq(keptEntries.userId, id),
    columns: { ...exported('userId', 'body', 'expiresAt'), ...withheld('secret', 'tokenHash') },
    shown: (row) => ({ ...row, body: openEntries(String(row.tokenHash), row.body as Sealed) }),
    atErasure: 'deleted',
  },
  {
    table: totps,
    file: 'authenticator-app',
    about: (id) => eq(totps.userId, id),
    columns: { ...exported('userId', 'createdAt'), ...withheld('secret', 'secret', 'lastStep') },
    atErasure: 'deleted',
  },
  {
    table: recoveryCodes,
    file: 'recovery-codes',
    about: (id) => eq(recoveryCodes.userId, id),
    columns: { ...exported('userId', 'createdAt', 'usedAt'), ...withheld('secret', 'codeHash') },
    atErasure: 'deleted',
  },
  {
    table: recoveryGrants,
    file: 'recovery-in-person',
    about: (id) => eq(recoveryGrants.userId, id),
    columns: {
      ...exported('userId', 'kind', 'createdAt', 'expiresAt', 'usedAt'),
      ...withheld('secret', 'codeHash'),
      ...withheld('others', 'issuedBy'),
    },
    atErasure: 'deleted',
  },
  {
    table: oneTimeLinks,
    file: 'one-time-links',
    about: (id) => eq(oneTimeLinks.userId, id),
    columns: {
      ...exported('purpose', 'userId', 'createdAt', 'expiresAt', 'usedAt'),
      ...withheld('secret', 'tokenHash'),
    },
    atErasure: 'deleted',
  },
  {
    table: pushSubscriptions,
    file: 'push-subscriptions',
    about: (id) => eq(pushSubscriptions.userId, id),
    columns: {
      ...exported('id', 'endpoint', 'userId', 'reportId', 'locale', 'createdAt', 'failures'),
      ...exported('confirmedAt'),
      ...withheld('secret', 'p256dh', 'auth'),
    },
    atErasure: 'deleted',
  },
  {
    table: profiles,
    file: 'profile',
    about: (id) => eq(profiles.userId, id),
    columns: exported('userId', 'body', 'updatedAt'),
    shown: (row, userId) => ({ ...row, body: openProfile(userId, row.body as Sealed) }),
    atErasure: 'deleted',
  },
  {
    table: departmentMembers,
    file: 'departments',
    about: (id) => eq(departmentMembers.userId, id),
    columns: exported('userId', 'departmentId', 'districts', 'createdAt'),
    atErasure: 'deleted',
  },
  {
    table: organisationMembers,
    file: 'organisations',
    about: (id) => eq(organisationMembers.userId, id),
    columns: exported('organisationId', 'userId', 'role', 'createdAt'),
    atErasure: 'deleted',
  },
  {
    table: representations,
    file: 'representatives',
    about: (id) =>
      or(
        and(eq(representations.principalKind, 'user'), eq(representations.principalId, id)),
        eq(representations.representativeId, id),
      ),
    columns: {
      ...exported('id', 'principalKind', 'principalId', 'kind', 'mailbox', 'services', 'endsOn'),
      ...exported('proofId', 'proofState', 'proofAt', 'createdAt', 'acceptedAt', 'endedAt'),
      ...withheld('others', 'representativeId', 'proofBy', 'createdBy', 'endedBy'),
      ...withheld('secret', 'tokenHash'),
    },
    atErasure: 'deleted',
  },
  {
    table: organisationInvitations,
    file: 'invitations',
    about: (id) => eq(organisationInvitations.createdBy, id),
    columns: {
      ...exported('id', 'organisationId', 'role', 'createdBy', 'createdAt', 'expiresAt', 'usedAt'),
      ...withheld('secret', 'tokenHash'),
    },
    atErasure: { emptied: { createdBy: null } },
  },
  {
    table: reportPhotos,
    file: 'report-photos',
    about: (id) => sql`${reportPhotos.reportId} in ${reportsOf(id)} and ${reportPhotos.role} <> 'after'`,
    columns: {
      ...exported('id', 'reportId', 'role', 'position', 'width', 'height', 'isPublic', 'createdAt'),
      ...withheld('internal', 'sha256', 'fullHash', 'thumbHash', 'color'),
      ...withheld('internal', 'paintedFullHash', 'paintedThumbHash'),
    },
    atErasure: 'kept',
  },
  {
    table: reportEvents,
    file: 'report-events',
    about: (id) =>
      or(
        eq(reportEvents.actorId, id),
        and(sql`${reportEvents.reportId} in ${reportsOf(id)}`, eq(reportEvents.isPublic, true)),
      ),
    columns: {
      ...exported('id', 'reportId', 'at', 'type', 'actorKind', 'status', 'text', 'data', 'isPublic'),
      ...withheld('others', 'actorId'),
    },
    own: (id) => eq(reportEvents.actorId, id),
    atErasure: { emptied: { actorId: null } },
  },
  {
    table: reports,
    file: 'reports',
    about: (id) => eq(reports.accountId, id),
    columns: {
      ...exported('id', 'trackingCode', 'category', 'lat', 'lng', 'accuracyM', 'positionSource'),
      ...exported('exifLat', 'exifLng', 'place', 'district', 'insideTown', 'capturedAt', 'receivedAt'),
      ...exported('updatedAt', 'closedAt', 'dueAt', 'description', 'answers', 'hazard', 'contact', 'locale'),
      ...exported('source', 'status', 'visibility', 'responsible', 'affectedCount', 'accountId'),
      ...withheld('internal', 'seq', 'version'),
      ...withheld('others', 'mergedInto'),
    },
    atErasure: { emptied: { accountId: null, contact: '' } },
  },
  ...applicationTables,
  ...mailTables,
  ...paymentTables,
  ...tradeTables,
  {
    table: auditLog,
    file: 'log',
    about: (id) => or(eq(auditLog.actorId, id), eq(auditLog.objectId, id)),
    columns: {
      ...exported('seq', 'at', 'event', 'actorKind', 'objectId', 'data'),
      ...withheld('others', 'actorId'),
      ...withheld('internal', 'segmentId', 'salt', 'payloadHash', 'hash'),
    },
    // Emptied by `erasePayloads`, which notes it in the chain.
    atErasure: 'kept',
  },
  {
    table: users,
    file: 'account',
    about: (id) => inArray(users.id, [id]),
    columns: {
      ...exported('id', 'login', 'name', 'role', 'isBlocked', 'recoveredAt', 'createdAt'),
      ...withheld('secret', 'passwordHash'),
    },
    atErasure: 'deleted',
  },
];
