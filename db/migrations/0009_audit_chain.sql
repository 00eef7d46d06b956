CREATE TABLE `audit_segments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`stream` text NOT NULL,
	`period` text NOT NULL,
	`start_hash` text NOT NULL,
	`head_hash` text NOT NULL,
	`rows` integer NOT NULL,
	`last_seq` integer NOT NULL,
	`is_closed` integer DEFAULT false NOT NULL,
	`expired_at` integer,
	`seal` text NOT NULL,
	CONSTRAINT "audit_segments_stream" CHECK("audit_segments"."stream" in ('log', 'reads'))
);
--> statement-breakpoint
CREATE INDEX `audit_segments_stream` ON `audit_segments` (`stream`,`id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_audit_log` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`event` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`object_id` text,
	`data` text DEFAULT '{}' NOT NULL,
	`segment_id` integer,
	`salt` text,
	`payload_hash` text DEFAULT '' NOT NULL,
	`hash` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`segment_id`) REFERENCES `audit_segments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "audit_actor" CHECK("__new_audit_log"."actor_kind" in ('citizen', 'crew', 'staff', 'system'))
);
--> statement-breakpoint
INSERT INTO `__new_audit_log`("seq", "at", "event", "actor_kind", "actor_id", "object_id", "data") SELECT "seq", "at", "event", "actor_kind", "actor_id", "object_id", "data" FROM `audit_log`;--> statement-breakpoint
DROP TABLE `audit_log`;--> statement-breakpoint
ALTER TABLE `__new_audit_log` RENAME TO `audit_log`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `audit_object` ON `audit_log` (`object_id`);--> statement-breakpoint
CREATE INDEX `audit_actor_id` ON `audit_log` (`actor_id`);--> statement-breakpoint
CREATE INDEX `audit_segment` ON `audit_log` (`segment_id`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit_log` (`at`);