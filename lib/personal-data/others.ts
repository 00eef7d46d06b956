/**
 * Tables that hold nothing about an account, each with the reason. Where a column names a person of the town
 * hall, it is what they did in office, which the audit log keeps under its own rules.
 */
export const otherTables: Readonly<Record<string, string>> = {
  addresses: 'house numbers of the town',
  alerts: 'calls about reports; acknowledged in office',
  accessibility_feedback: 'written without an account',
  api_tokens: 'programs; made in office',
  audit_segments: 'hashes',
  department_kinds: 'kinds of reports',
  departments: 'parts of the town hall',
  document_imports: 'counts; imported in office',
  document_load: 'counts',
  document_misses: 'keyed hash of a network, for an hour',
  document_quarantine: 'line numbers and reasons',
  document_results: 'answers under a random token, for minutes',
  document_staging: 'keyed hashes',
  document_statuses: 'keyed hashes',
  idempotency: 'answers by the id of a submission',
  leases: 'jobs',
  mail_queue: 'signals on their way, for minutes',
  mail_templates: 'words of a department; written in office',
  notification_queue: 'signals on their way, for minutes',
  organisations: 'companies and associations',
  places: 'names of the town',
  plain_drafts: 'under a random token, for 30 minutes',
  rate_limits: 'keyed hashes',
  report_affected: 'keyed hash of a phone, without an account',
  report_complaints: 'under a random token, without an account',
  settings: 'the running town',
  texts: 'texts of the town; written in office',
  used_once: 'hashes of challenges, for minutes',
};
