/** What a value of a payload is. Nothing here can hold what people wrote. */
export type PayloadField = 'id' | 'code' | 'count' | 'flag';

/**
 * Closed list of what the audit log records, each with the values it may carry. Rows hold ids and codes, never
 * content. An event named `….viewed`, `….listed`, `….searched` or `….exported` is a look at other people's data.
 */
export const auditPayloads = {
  'report.created': { category: 'code', photos: 'count', hazard: 'flag' },
  'report.statusChanged': { from: 'code', to: 'code', into: 'id', body: 'code' },
  'report.edited': { from: 'code', to: 'code', hazard: 'flag' },
  'report.published': { photos: 'count' },
  'report.hidden': { reason: 'code' },
  'report.withdrawn': {},
  'report.reopened': {},
  'report.added': { isPublic: 'flag', photos: 'count' },
  'report.affected': { count: 'count' },
  'report.complained': { reason: 'code' },
  'report.complaintDecided': { decision: 'code' },
  'report.viewed': {},
  'report.photoPainted': { photo: 'id' },
  'report.photoWithheld': { photo: 'id' },
  'crew.action': { action: 'code', photos: 'count', beside: 'flag' },
  'alert.raised': {},
  'alert.acknowledged': {},
  'access.denied': {},
  'user.created': { role: 'code' },
  'user.roleChanged': { from: 'code', to: 'code' },
  'user.blocked': {},
  'user.unblocked': {},
  'user.linkIssued': {},
  'user.passwordSet': {},
  'user.signedIn': {},
  'user.signInFailed': {},
  'user.signedOut': {},
  'user.listed': {},
  'profile.edited': {},
  'account.dataTaken': {},
  'account.erased': { reports: 'count' },
  'organisation.created': {},
  'organisation.renamed': {},
  'organisation.invited': { role: 'code' },
  'organisation.invitationRevoked': {},
  'organisation.joined': { role: 'code' },
  'organisation.roleChanged': { user: 'id', from: 'code', to: 'code' },
  'organisation.left': { user: 'id' },
  'department.created': { slug: 'code' },
  'department.edited': {},
  'department.closed': {},
  'department.opened': {},
  'department.memberSet': { user: 'id', districts: 'count' },
  'department.memberRemoved': { user: 'id' },
  'push.subscribed': {},
  'push.removed': {},
  'text.edited': {},
  'duty.edited': { people: 'count', windows: 'count' },
  'town.edited': { openDays: 'count' },
  'routing.edited': { rules: 'count', to: 'count', contacts: 'count', body: 'code' },
  'town.imported': {},
  'documents.imported': {
    mode: 'code',
    rows: 'count',
    added: 'count',
    changed: 'count',
    unchanged: 'count',
    removed: 'count',
    wentBack: 'count',
    skipped: 'count',
    setAside: 'count',
  },
  'documents.statusSet': { type: 'code', status: 'code', isNew: 'flag' },
  'documents.settingsSaved': { fields: 'code' },
  'documents.alarm': {},
  'documents.purged': {},
  'token.created': { scope: 'code' },
  'token.revoked': {},
  'accessibility.feedback': {},
  'audit.viewed': { pages: 'count' },
  'audit.exported': { rows: 'count' },
  'audit.expired': { segment: 'count', rows: 'count' },
  'audit.erased': { rule: 'code', rows: 'code' },
} as const satisfies Record<string, Record<string, PayloadField>>;

export type AuditEvent = keyof typeof auditPayloads;
export const auditEvents = Object.keys(auditPayloads) as [AuditEvent, ...AuditEvent[]];

/** The two chains: what was done, and who looked at what. The second is deleted much earlier. */
export const auditStreams = ['log', 'reads'] as const;
export type AuditStream = (typeof auditStreams)[number];

/** The chain an event belongs to. */
export const streamOf = (event: string): AuditStream =>
  /\.(viewed|listed|searched|exported)$/.test(event) ? 'reads' : 'log';
