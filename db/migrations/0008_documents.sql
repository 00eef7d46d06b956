CREATE TABLE `document_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`file_hash` text NOT NULL,
	`mode` text NOT NULL,
	`source` text NOT NULL,
	`state` text NOT NULL,
	`actor_id` text,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`rows` integer DEFAULT 0 NOT NULL,
	`added` integer DEFAULT 0 NOT NULL,
	`changed` integer DEFAULT 0 NOT NULL,
	`unchanged` integer DEFAULT 0 NOT NULL,
	`removed` integer DEFAULT 0 NOT NULL,
	`set_aside` integer DEFAULT 0 NOT NULL,
	`went_back` integer DEFAULT 0 NOT NULL,
	`skipped` integer DEFAULT 0 NOT NULL,
	CONSTRAINT "document_import_mode" CHECK("document_imports"."mode" in ('delta', 'full')),
	CONSTRAINT "document_import_source" CHECK("document_imports"."source" in ('cli', 'api', 'staff')),
	CONSTRAINT "document_import_state" CHECK("document_imports"."state" in ('staging', 'merging', 'applied', 'refused'))
);
--> statement-breakpoint
CREATE INDEX `document_import_finished` ON `document_imports` (`state`,`finished_at`);--> statement-breakpoint
CREATE INDEX `document_import_file` ON `document_imports` (`file_hash`);--> statement-breakpoint
CREATE TABLE `document_load` (
	`slot` integer PRIMARY KEY NOT NULL,
	`lookups` integer NOT NULL,
	`misses` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `document_misses` (
	`network` text PRIMARY KEY NOT NULL,
	`misses` integer NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `document_misses_at` ON `document_misses` (`at`);--> statement-breakpoint
CREATE TABLE `document_quarantine` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`import_id` text NOT NULL,
	`line` integer NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `document_imports`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "document_quarantine_reason" CHECK("document_quarantine"."reason" in ('columns', 'type', 'number', 'checkDigit', 'temporary', 'status', 'date', 'place', 'code', 'duplicate', 'wentBack'))
);
--> statement-breakpoint
CREATE INDEX `document_quarantine_import` ON `document_quarantine` (`import_id`,`line`);--> statement-breakpoint
CREATE TABLE `document_results` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`answer` text NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `document_result_expiry` ON `document_results` (`expires_at`);--> statement-breakpoint
CREATE TABLE `document_staging` (
	`import_id` text NOT NULL,
	`hash` text NOT NULL,
	`type` text NOT NULL,
	`status` text NOT NULL,
	`status_on` text NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`code_hash` text,
	`is_removed` integer DEFAULT false NOT NULL,
	`went_back` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`import_id`, `hash`),
	FOREIGN KEY (`import_id`) REFERENCES `document_imports`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "document_staging_type" CHECK("document_staging"."type" in ('idCard', 'passport')),
	CONSTRAINT "document_staging_status" CHECK("document_staging"."status" in ('applied', 'submitted', 'production', 'transit', 'ready', 'collected', 'inquiry', 'atPost', 'delivered', 'returned', 'expired', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE `document_statuses` (
	`hash` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`status` text NOT NULL,
	`status_on` text NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`code_hash` text,
	`went_back` integer DEFAULT false NOT NULL,
	`import_id` text,
	`updated_at` integer NOT NULL,
	`purge_at` integer,
	CONSTRAINT "document_type" CHECK("document_statuses"."type" in ('idCard', 'passport')),
	CONSTRAINT "document_status" CHECK("document_statuses"."status" in ('applied', 'submitted', 'production', 'transit', 'ready', 'collected', 'inquiry', 'atPost', 'delivered', 'returned', 'expired', 'withdrawn'))
);
--> statement-breakpoint
CREATE INDEX `document_purge` ON `document_statuses` (`purge_at`);--> statement-breakpoint
CREATE INDEX `document_back` ON `document_statuses` (`went_back`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_audit_log` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`event` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`object_id` text,
	`data` text DEFAULT '{}' NOT NULL,
	CONSTRAINT "audit_event" CHECK("__new_audit_log"."event" in ('report.created', 'report.statusChanged', 'report.edited', 'report.published', 'report.hidden', 'report.withdrawn', 'report.reopened', 'report.added', 'report.affected', 'report.complained', 'report.complaintDecided', 'report.viewed', 'report.photoPainted', 'report.photoWithheld', 'crew.action', 'alert.raised', 'alert.acknowledged', 'user.created', 'user.roleChanged', 'user.blocked', 'user.unblocked', 'user.linkIssued', 'user.passwordSet', 'user.signedIn', 'user.signInFailed', 'user.signedOut', 'push.subscribed', 'push.removed', 'text.edited', 'duty.edited', 'town.edited', 'routing.edited', 'town.imported', 'documents.imported', 'documents.statusSet', 'documents.settingsSaved', 'documents.alarm', 'documents.purged', 'token.created', 'token.revoked', 'accessibility.feedback')),
	CONSTRAINT "audit_actor" CHECK("__new_audit_log"."actor_kind" in ('citizen', 'crew', 'staff', 'system'))
);
--> statement-breakpoint
INSERT INTO `__new_audit_log`("seq", "at", "event", "actor_kind", "actor_id", "object_id", "data") SELECT "seq", "at", "event", "actor_kind", "actor_id", "object_id", "data" FROM `audit_log`;--> statement-breakpoint
DROP TABLE `audit_log`;--> statement-breakpoint
ALTER TABLE `__new_audit_log` RENAME TO `audit_log`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `audit_object` ON `audit_log` (`object_id`);--> statement-breakpoint
CREATE TABLE `__new_notification_queue` (
	`id` text PRIMARY KEY NOT NULL,
	`subscription_id` text NOT NULL,
	`type` text NOT NULL,
	`ref` text NOT NULL,
	`created_at` integer NOT NULL,
	`next_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`subscription_id`) REFERENCES `push_subscriptions`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "notification_queue_type" CHECK("__new_notification_queue"."type" in ('reportNews', 'alert', 'documentMisses'))
);
--> statement-breakpoint
INSERT INTO `__new_notification_queue`("id", "subscription_id", "type", "ref", "created_at", "next_at", "attempts") SELECT "id", "subscription_id", "type", "ref", "created_at", "next_at", "attempts" FROM `notification_queue`;--> statement-breakpoint
DROP TABLE `notification_queue`;--> statement-breakpoint
ALTER TABLE `__new_notification_queue` RENAME TO `notification_queue`;--> statement-breakpoint
CREATE INDEX `notification_due` ON `notification_queue` (`next_at`);