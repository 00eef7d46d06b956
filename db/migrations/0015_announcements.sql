CREATE TABLE `department_districts` (
	`category` text NOT NULL,
	`district` text NOT NULL,
	`department_id` text NOT NULL,
	PRIMARY KEY(`category`, `district`),
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "department_districts_category" CHECK("department_districts"."category" in ('roadway', 'footway', 'lighting', 'signals', 'drain', 'green', 'waste', 'ice', 'other'))
);
--> statement-breakpoint
CREATE INDEX `department_districts_department` ON `department_districts` (`department_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_announcement_consents` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_kind` text DEFAULT 'user' NOT NULL,
	`owner_id` text NOT NULL,
	`given_by` text,
	`locale` text NOT NULL,
	`given_at` integer NOT NULL,
	`revoked_at` integer,
	CONSTRAINT "announcement_consents_owner_kind" CHECK("__new_announcement_consents"."owner_kind" in ('user', 'organisation'))
);
--> statement-breakpoint
INSERT INTO `__new_announcement_consents`("id", "owner_kind", "owner_id", "given_by", "locale", "given_at", "revoked_at") SELECT "id", 'user', "user_id", "user_id", "locale", "given_at", "revoked_at" FROM `announcement_consents`;--> statement-breakpoint
DROP TABLE `announcement_consents`;--> statement-breakpoint
ALTER TABLE `__new_announcement_consents` RENAME TO `announcement_consents`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `announcement_consents_owner` ON `announcement_consents` (`owner_kind`,`owner_id`);--> statement-breakpoint
CREATE TABLE `__new_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`thread_id` text,
	`message_id` text,
	`attachment_id` text NOT NULL,
	`large_print_id` text,
	`owner_kind` text,
	`owner_id` text,
	`case_kind` text,
	`case_id` text,
	`title` text,
	`recipient` text,
	`department_id` text NOT NULL,
	`created_by` text,
	`consent_id` text,
	`state` text NOT NULL,
	`letter_reason` text,
	`provided_at` integer NOT NULL,
	`notice_sent_at` integer,
	`open_until` text,
	`opened_at` integer,
	`opened_by` text,
	`effective_on` text,
	`sue_until` text,
	`posted_on` text,
	FOREIGN KEY (`thread_id`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`large_print_id`) REFERENCES `attachments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consent_id`) REFERENCES `announcement_consents`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decisions_state" CHECK("__new_decisions"."state" in ('provided', 'opened', 'ended', 'letter', 'posted')),
	CONSTRAINT "decisions_reason" CHECK("__new_decisions"."letter_reason" in ('noMailbox', 'noConsent', 'noChannel', 'noticeFailed', 'notOpened')),
	CONSTRAINT "decisions_owner_kind" CHECK("__new_decisions"."owner_kind" in ('user', 'organisation')),
	CONSTRAINT "decisions_case_kind" CHECK("__new_decisions"."case_kind" in ('report', 'application'))
);
--> statement-breakpoint
INSERT INTO `__new_decisions`("id", "thread_id", "message_id", "attachment_id", "large_print_id", "owner_kind", "owner_id", "case_kind", "case_id", "title", "recipient", "department_id", "created_by", "consent_id", "state", "letter_reason", "provided_at", "notice_sent_at", "open_until", "opened_at", "opened_by", "effective_on", "sue_until", "posted_on") SELECT "id", "thread_id", "message_id", "attachment_id", NULL, 'user', "user_id", NULL, NULL, NULL, NULL, "department_id", "created_by", "consent_id", "state", CASE "letter_reason" WHEN 'revoked' THEN 'noConsent' ELSE "letter_reason" END, "provided_at", "notice_sent_at", "open_until", "opened_at", "opened_by", "effective_on", "sue_until", "posted_on" FROM `decisions`;--> statement-breakpoint
DROP TABLE `decisions`;--> statement-breakpoint
ALTER TABLE `__new_decisions` RENAME TO `decisions`;--> statement-breakpoint
CREATE INDEX `decisions_thread` ON `decisions` (`thread_id`);--> statement-breakpoint
CREATE INDEX `decisions_open` ON `decisions` (`state`,`open_until`);--> statement-breakpoint
CREATE INDEX `decisions_owner` ON `decisions` (`owner_id`,`state`);--> statement-breakpoint
CREATE INDEX `decisions_case` ON `decisions` (`case_kind`,`case_id`);--> statement-breakpoint
CREATE TABLE `__new_notice_settings` (
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`push` integer NOT NULL,
	`email` integer NOT NULL,
	PRIMARY KEY(`user_id`, `kind`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notice_settings_kind" CHECK("__new_notice_settings"."kind" in ('mailbox', 'application', 'reportReceived', 'reportInWork', 'reportDone', 'reportQuestion'))
);
--> statement-breakpoint
INSERT INTO `__new_notice_settings`("user_id", "kind", "push", "email") SELECT "user_id", "kind", "push", "email" FROM `notice_settings` WHERE "kind" = 'mailbox';--> statement-breakpoint
DROP TABLE `notice_settings`;--> statement-breakpoint
ALTER TABLE `__new_notice_settings` RENAME TO `notice_settings`;