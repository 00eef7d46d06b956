CREATE TABLE `one_time_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`user_id` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rate_limits` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`window_ends_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`device` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`login` text NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`role` text NOT NULL,
	`password_hash` text,
	`is_blocked` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "users_role" CHECK("users"."role" in ('citizen', 'crew', 'staff', 'admin'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_login_unique` ON `users` (`login`);--> statement-breakpoint
CREATE TABLE `audit_log` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`event` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`object_id` text,
	`data` text DEFAULT '{}' NOT NULL,
	CONSTRAINT "audit_event" CHECK("audit_log"."event" in ('report.created', 'report.statusChanged', 'report.edited', 'report.published', 'report.hidden', 'report.withdrawn', 'report.reopened', 'report.added', 'report.affected', 'report.complained', 'report.complaintDecided', 'report.viewed', 'crew.action', 'alert.raised', 'alert.acknowledged', 'user.created', 'user.roleChanged', 'user.linkIssued', 'user.passwordSet', 'user.signedIn', 'user.signInFailed', 'user.signedOut', 'push.subscribed', 'push.removed', 'text.edited', 'duty.edited', 'town.imported', 'accessibility.feedback')),
	CONSTRAINT "audit_actor" CHECK("audit_log"."actor_kind" in ('citizen', 'crew', 'staff', 'system'))
);
--> statement-breakpoint
CREATE INDEX `audit_object` ON `audit_log` (`object_id`);--> statement-breakpoint
CREATE TABLE `accessibility_feedback` (
	`id` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`contact` text DEFAULT '' NOT NULL,
	`page` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`answered_at` integer
);
--> statement-breakpoint
CREATE TABLE `alerts` (
	`report_id` text PRIMARY KEY NOT NULL,
	`state` text DEFAULT 'calling' NOT NULL,
	`step` integer DEFAULT 0 NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`acknowledged_by` text,
	`acknowledged_at` integer,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "alerts_state" CHECK("alerts"."state" in ('calling', 'acknowledged', 'exhausted'))
);
--> statement-breakpoint
CREATE INDEX `alerts_next` ON `alerts` (`state`,`next_at`);--> statement-breakpoint
CREATE TABLE `leases` (
	`name` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`expires_at` integer NOT NULL,
	`last_run_at` integer
);
--> statement-breakpoint
CREATE TABLE `push_subscriptions` (
	`endpoint` text PRIMARY KEY NOT NULL,
	`p256dh` text NOT NULL,
	`auth` text NOT NULL,
	`user_id` text,
	`report_id` text,
	`locale` text DEFAULT 'de' NOT NULL,
	`created_at` integer NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `push_user` ON `push_subscriptions` (`user_id`);--> statement-breakpoint
CREATE INDEX `push_report` ON `push_subscriptions` (`report_id`);--> statement-breakpoint
CREATE TABLE `idempotency` (
	`key` text PRIMARY KEY NOT NULL,
	`content_key` text NOT NULL,
	`response` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `plain_drafts` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`values` text NOT NULL,
	`errors` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `report_affected` (
	`report_id` text NOT NULL,
	`phone_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`report_id`, `phone_hash`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `report_complaints` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`reason` text NOT NULL,
	`text` text DEFAULT '' NOT NULL,
	`token_hash` text NOT NULL,
	`decision` text DEFAULT 'open' NOT NULL,
	`answer` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "report_complaints_reason" CHECK("report_complaints"."reason" in ('person', 'plate', 'insult', 'wrong', 'other')),
	CONSTRAINT "report_complaints_decision" CHECK("report_complaints"."decision" in ('open', 'removed', 'restored'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_complaints_token_hash_unique` ON `report_complaints` (`token_hash`);--> statement-breakpoint
CREATE INDEX `report_complaints_report` ON `report_complaints` (`report_id`);--> statement-breakpoint
CREATE TABLE `report_events` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`at` integer NOT NULL,
	`type` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`status` text,
	`text` text DEFAULT '' NOT NULL,
	`data` text DEFAULT '{}' NOT NULL,
	`is_public` integer DEFAULT true NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "report_events_type" CHECK("report_events"."type" in ('received', 'status', 'published', 'note', 'addition', 'reopened', 'withdrawn', 'affected', 'edited', 'conflict', 'photoAdded')),
	CONSTRAINT "report_events_actor" CHECK("report_events"."actor_kind" in ('citizen', 'crew', 'staff', 'system'))
);
--> statement-breakpoint
CREATE INDEX `report_events_report` ON `report_events` (`report_id`,`at`);--> statement-breakpoint
CREATE TABLE `report_photos` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`role` text DEFAULT 'report' NOT NULL,
	`position` integer NOT NULL,
	`sha256` text NOT NULL,
	`full_hash` text NOT NULL,
	`thumb_hash` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`color` text NOT NULL,
	`is_public` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "report_photos_role" CHECK("report_photos"."role" in ('report', 'addition', 'after', 'reopen'))
);
--> statement-breakpoint
CREATE INDEX `report_photos_report` ON `report_photos` (`report_id`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`tracking_code` text NOT NULL,
	`category` text NOT NULL,
	`lat` real NOT NULL,
	`lng` real NOT NULL,
	`accuracy_m` real,
	`position_source` text NOT NULL,
	`exif_lat` real,
	`exif_lng` real,
	`place` text DEFAULT '' NOT NULL,
	`district` text DEFAULT '' NOT NULL,
	`inside_town` integer NOT NULL,
	`captured_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`closed_at` integer,
	`due_at` integer,
	`description` text DEFAULT '' NOT NULL,
	`answers` text DEFAULT '{}' NOT NULL,
	`hazard` integer DEFAULT false NOT NULL,
	`contact` text DEFAULT '' NOT NULL,
	`locale` text DEFAULT 'de' NOT NULL,
	`source` text NOT NULL,
	`status` text DEFAULT 'new' NOT NULL,
	`visibility` text DEFAULT 'pending' NOT NULL,
	`responsible` text DEFAULT 'town' NOT NULL,
	`affected_count` integer DEFAULT 1 NOT NULL,
	`merged_into` text,
	`account_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "reports_category" CHECK("reports"."category" in ('roadway', 'footway', 'lighting', 'signals', 'drain', 'green', 'waste', 'ice', 'other')),
	CONSTRAINT "reports_status" CHECK("reports"."status" in ('new', 'checked', 'accepted', 'inWork', 'done', 'notFound', 'forwarded', 'withdrawn', 'merged', 'rejected')),
	CONSTRAINT "reports_visibility" CHECK("reports"."visibility" in ('pending', 'published', 'hidden', 'private')),
	CONSTRAINT "reports_position_source" CHECK("reports"."position_source" in ('device', 'exif', 'pin', 'address')),
	CONSTRAINT "reports_source" CHECK("reports"."source" in ('app', 'plain', 'phone', 'counter', 'crew')),
	CONSTRAINT "reports_lat" CHECK("reports"."lat" between -90 and 90),
	CONSTRAINT "reports_lng" CHECK("reports"."lng" between -180 and 180),
	CONSTRAINT "reports_description" CHECK(length("reports"."description") <= 4000)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_seq_unique` ON `reports` (`seq`);--> statement-breakpoint
CREATE UNIQUE INDEX `reports_tracking_code_unique` ON `reports` (`tracking_code`);--> statement-breakpoint
CREATE INDEX `reports_inbox` ON `reports` (`status`,`received_at`);--> statement-breakpoint
CREATE INDEX `reports_public` ON `reports` (`visibility`,`received_at`);--> statement-breakpoint
CREATE INDEX `reports_updated` ON `reports` (`updated_at`);--> statement-breakpoint
CREATE TABLE `addresses` (
	`id` integer PRIMARY KEY NOT NULL,
	`street` text NOT NULL,
	`house_number` text NOT NULL,
	`district` text DEFAULT '' NOT NULL,
	`lat` real NOT NULL,
	`lng` real NOT NULL
);
--> statement-breakpoint
CREATE INDEX `addresses_street` ON `addresses` (`street`);--> statement-breakpoint
CREATE TABLE `places` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text DEFAULT 'district' NOT NULL,
	`lat` real,
	`lng` real
);
--> statement-breakpoint
CREATE UNIQUE INDEX `places_name_unique` ON `places` (`name`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `texts` (
	`id` text PRIMARY KEY NOT NULL,
	`body` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text
);
