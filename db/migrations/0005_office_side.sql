PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_audit_log` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`event` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`object_id` text,
	`data` text DEFAULT '{}' NOT NULL,
	CONSTRAINT "audit_event" CHECK("__new_audit_log"."event" in ('report.created', 'report.statusChanged', 'report.edited', 'report.published', 'report.hidden', 'report.withdrawn', 'report.reopened', 'report.added', 'report.affected', 'report.complained', 'report.complaintDecided', 'report.viewed', 'report.photoPainted', 'report.photoWithheld', 'crew.action', 'alert.raised', 'alert.acknowledged', 'user.created', 'user.roleChanged', 'user.blocked', 'user.unblocked', 'user.linkIssued', 'user.passwordSet', 'user.signedIn', 'user.signInFailed', 'user.signedOut', 'push.subscribed', 'push.removed', 'text.edited', 'duty.edited', 'town.edited', 'routing.edited', 'town.imported', 'accessibility.feedback')),
	CONSTRAINT "audit_actor" CHECK("__new_audit_log"."actor_kind" in ('citizen', 'crew', 'staff', 'system'))
);
--> statement-breakpoint
INSERT INTO `__new_audit_log`("seq", "at", "event", "actor_kind", "actor_id", "object_id", "data") SELECT "seq", "at", "event", "actor_kind", "actor_id", "object_id", "data" FROM `audit_log`;--> statement-breakpoint
DROP TABLE `audit_log`;--> statement-breakpoint
ALTER TABLE `__new_audit_log` RENAME TO `audit_log`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `audit_object` ON `audit_log` (`object_id`);--> statement-breakpoint
ALTER TABLE `report_photos` ADD `painted_full_hash` text;--> statement-breakpoint
ALTER TABLE `report_photos` ADD `painted_thumb_hash` text;--> statement-breakpoint
CREATE INDEX `report_photos_painted` ON `report_photos` (`painted_full_hash`);--> statement-breakpoint
CREATE INDEX `report_photos_painted_thumb` ON `report_photos` (`painted_thumb_hash`);--> statement-breakpoint
CREATE INDEX `reports_due` ON `reports` (`due_at`);