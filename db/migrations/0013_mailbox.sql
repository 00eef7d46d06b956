CREATE TABLE `announcement_consents` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`locale` text NOT NULL,
	`given_at` integer NOT NULL,
	`revoked_at` integer
);
--> statement-breakpoint
CREATE INDEX `announcement_consents_user` ON `announcement_consents` (`user_id`);--> statement-breakpoint
CREATE TABLE `decision_events` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`at` integer NOT NULL,
	`type` text NOT NULL,
	`actor_id` text,
	`detail` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decision_events_type" CHECK("decision_events"."type" in ('provided', 'noticeSent', 'opened', 'downloaded', 'ended', 'letterNeeded', 'posted'))
);
--> statement-breakpoint
CREATE INDEX `decision_events_decision` ON `decision_events` (`decision_id`,`at`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`thread_id` text NOT NULL,
	`message_id` text NOT NULL,
	`attachment_id` text NOT NULL,
	`user_id` text NOT NULL,
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
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consent_id`) REFERENCES `announcement_consents`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decisions_state" CHECK("decisions"."state" in ('provided', 'opened', 'ended', 'letter', 'posted')),
	CONSTRAINT "decisions_reason" CHECK("decisions"."letter_reason" in ('noConsent', 'noChannel', 'noticeFailed', 'notOpened', 'revoked'))
);
--> statement-breakpoint
CREATE INDEX `decisions_thread` ON `decisions` (`thread_id`);--> statement-breakpoint
CREATE INDEX `decisions_open` ON `decisions` (`state`,`open_until`);--> statement-breakpoint
CREATE INDEX `decisions_user` ON `decisions` (`user_id`,`state`);--> statement-breakpoint
CREATE TABLE `attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`uploader_id` text,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`name` text NOT NULL,
	`file_key` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`uploader_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attachments_type" CHECK("attachments"."type" in ('pdf', 'jpeg', 'png'))
);
--> statement-breakpoint
CREATE INDEX `attachments_uploader` ON `attachments` (`uploader_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `mail_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`author_id` text NOT NULL,
	`slot` text NOT NULL,
	`department_id` text,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`files` text DEFAULT '[]' NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mail_drafts_age` ON `mail_drafts` (`updated_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `mail_drafts_slot` ON `mail_drafts` (`author_id`,`slot`);--> statement-breakpoint
CREATE TABLE `mail_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`department_id` text NOT NULL,
	`name` text NOT NULL,
	`body` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mail_templates_name" CHECK(length("mail_templates"."name") between 1 and 80)
);
--> statement-breakpoint
CREATE INDEX `mail_templates_department` ON `mail_templates` (`department_id`,`name`);--> statement-breakpoint
CREATE TABLE `message_attachments` (
	`message_id` text NOT NULL,
	`attachment_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`message_id`, `attachment_id`),
	FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `message_attachments_file` ON `message_attachments` (`attachment_id`);--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`thread_id` text NOT NULL,
	`seq` integer NOT NULL,
	`side` text NOT NULL,
	`author_id` text,
	`department_id` text,
	`body` text NOT NULL,
	`sent_at` integer NOT NULL,
	`client_key` text NOT NULL,
	FOREIGN KEY (`thread_id`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "messages_side" CHECK("messages"."side" in ('citizen', 'town'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `messages_once` ON `messages` (`author_id`,`client_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `messages_order` ON `messages` (`thread_id`,`seq`);--> statement-breakpoint
CREATE TABLE `thread_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`thread_id` text NOT NULL,
	`author_id` text,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`thread_id`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `thread_notes_thread` ON `thread_notes` (`thread_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `thread_reads` (
	`thread_id` text NOT NULL,
	`user_id` text NOT NULL,
	`seq` integer NOT NULL,
	`read_at` integer NOT NULL,
	PRIMARY KEY(`thread_id`, `user_id`),
	FOREIGN KEY (`thread_id`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `threads` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_kind` text NOT NULL,
	`owner_id` text NOT NULL,
	`department_id` text NOT NULL,
	`subject` text NOT NULL,
	`case_kind` text,
	`case_id` text,
	`state` text DEFAULT 'open' NOT NULL,
	`assignee_id` text,
	`last_seq` integer DEFAULT 0 NOT NULL,
	`last_side` text NOT NULL,
	`last_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`archived_at` integer,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignee_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "threads_owner_kind" CHECK("threads"."owner_kind" in ('user', 'organisation')),
	CONSTRAINT "threads_case_kind" CHECK("threads"."case_kind" in ('report', 'application')),
	CONSTRAINT "threads_state" CHECK("threads"."state" in ('open', 'closed')),
	CONSTRAINT "threads_last_side" CHECK("threads"."last_side" in ('citizen', 'town'))
);
--> statement-breakpoint
CREATE INDEX `threads_owner` ON `threads` (`owner_kind`,`owner_id`,`last_at`);--> statement-breakpoint
CREATE INDEX `threads_department` ON `threads` (`department_id`,`state`,`last_at`);--> statement-breakpoint
CREATE INDEX `threads_case` ON `threads` (`case_kind`,`case_id`);--> statement-breakpoint
CREATE TABLE `mail_queue` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`type` text NOT NULL,
	`ref` text NOT NULL,
	`created_at` integer NOT NULL,
	`next_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `notice_addresses`(`user_id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "mail_queue_type" CHECK("mail_queue"."type" in ('reportNews', 'alert', 'mailbox', 'decision', 'hello', 'documentMisses'))
);
--> statement-breakpoint
CREATE INDEX `mail_queue_due` ON `mail_queue` (`next_at`);--> statement-breakpoint
CREATE TABLE `notice_addresses` (
	`user_id` text PRIMARY KEY NOT NULL,
	`address` text NOT NULL,
	`locale` text DEFAULT 'de' NOT NULL,
	`token_hash` text,
	`asked_at` integer NOT NULL,
	`confirmed_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_addresses_token_hash_unique` ON `notice_addresses` (`token_hash`);--> statement-breakpoint
CREATE TABLE `notice_settings` (
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`push` integer NOT NULL,
	`email` integer NOT NULL,
	PRIMARY KEY(`user_id`, `kind`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notice_settings_kind" CHECK("notice_settings"."kind" in ('mailbox', 'reportNews'))
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_notification_queue` (
	`id` text PRIMARY KEY NOT NULL,
	`subscription_id` text NOT NULL,
	`type` text NOT NULL,
	`ref` text NOT NULL,
	`created_at` integer NOT NULL,
	`next_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`subscription_id`) REFERENCES `push_subscriptions`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "notification_queue_type" CHECK("__new_notification_queue"."type" in ('reportNews', 'alert', 'mailbox', 'decision', 'hello', 'documentMisses'))
);
--> statement-breakpoint
INSERT INTO `__new_notification_queue`("id", "subscription_id", "type", "ref", "created_at", "next_at", "attempts") SELECT "id", "subscription_id", "type", "ref", "created_at", "next_at", "attempts" FROM `notification_queue`;--> statement-breakpoint
DROP TABLE `notification_queue`;--> statement-breakpoint
ALTER TABLE `__new_notification_queue` RENAME TO `notification_queue`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `notification_due` ON `notification_queue` (`next_at`);--> statement-breakpoint
ALTER TABLE `push_subscriptions` ADD `confirmed_at` integer;