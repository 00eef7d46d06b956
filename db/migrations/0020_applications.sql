CREATE TABLE `application_events` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`at` integer NOT NULL,
	`type` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`key` text DEFAULT '' NOT NULL,
	`state` text DEFAULT '' NOT NULL,
	`is_public` integer DEFAULT false NOT NULL,
	`body` text,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "application_events_type" CHECK("application_events"."type" in ('sent', 'complete', 'transition', 'proposed', 'declined', 'asked', 'answered', 'corrected', 'signed', 'assigned', 'noted', 'message', 'fee', 'file'))
);
--> statement-breakpoint
CREATE INDEX `application_events_case` ON `application_events` (`application_id`,`at`);--> statement-breakpoint
CREATE TABLE `application_files` (
	`application_id` text NOT NULL,
	`attachment_id` text NOT NULL,
	`slot` text NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`application_id`, `attachment_id`),
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `application_files_file` ON `application_files` (`attachment_id`);--> statement-breakpoint
CREATE TABLE `application_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`author_id` text,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	`due_on` text DEFAULT '' NOT NULL,
	`done_at` integer,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `application_notes_case` ON `application_notes` (`application_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `application_numbers` (
	`prefix` text NOT NULL,
	`year` integer NOT NULL,
	`last` integer NOT NULL,
	PRIMARY KEY(`prefix`, `year`)
);
--> statement-breakpoint
CREATE TABLE `application_proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`transition` text NOT NULL,
	`body` text NOT NULL,
	`proposed_by` text,
	`proposed_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`outcome` text,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "application_proposals_outcome" CHECK("application_proposals"."outcome" in ('agreed', 'declined', 'withdrawn'))
);
--> statement-breakpoint
CREATE INDEX `application_proposals_case` ON `application_proposals` (`application_id`,`proposed_at`);--> statement-breakpoint
CREATE TABLE `application_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`asked_by` text,
	`items` text NOT NULL,
	`body` text NOT NULL,
	`asked_at` integer NOT NULL,
	`due_on` text NOT NULL,
	`answered_at` integer,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `application_requests_case` ON `application_requests` (`application_id`,`asked_at`);--> statement-breakpoint
CREATE TABLE `application_signers` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`name` text NOT NULL,
	`code_hash` text NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL,
	`invited_at` integer NOT NULL,
	`reminded_at` integer,
	`signed_at` integer,
	`signer_id` text,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signer_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `application_signers_case` ON `application_signers` (`application_id`);--> statement-breakpoint
CREATE TABLE `application_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	`author_id` text,
	`body` text NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `application_versions_order` ON `application_versions` (`application_id`,`version`);--> statement-breakpoint
CREATE TABLE `applications` (
	`id` text PRIMARY KEY NOT NULL,
	`service_id` text NOT NULL,
	`service_version` integer NOT NULL,
	`stage` text DEFAULT 'draft' NOT NULL,
	`number` text,
	`owner_kind` text,
	`owner_id` text,
	`author_id` text,
	`source` text DEFAULT 'online' NOT NULL,
	`entered_by` text,
	`identity_check` text,
	`department_id` text,
	`assignee_id` text,
	`state` text DEFAULT '' NOT NULL,
	`body` text NOT NULL,
	`subject` text,
	`locale` text DEFAULT 'de' NOT NULL,
	`large_print` integer DEFAULT false NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`edited_at` integer NOT NULL,
	`warned_at` integer,
	`sent_at` integer,
	`complete_at` integer,
	`due_at` integer,
	`waits_since` integer,
	`closed_at` integer,
	`delete_at` integer,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignee_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "applications_stage" CHECK("applications"."stage" in ('draft', 'sent')),
	CONSTRAINT "applications_source" CHECK("applications"."source" in ('online', 'counter')),
	CONSTRAINT "applications_owner_kind" CHECK("applications"."owner_kind" in ('user', 'organisation')),
	CONSTRAINT "applications_identity" CHECK("applications"."identity_check" in ('idCard', 'passport', 'known', 'none'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `applications_number_unique` ON `applications` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `applications_one_draft` ON `applications` (`owner_kind`,`owner_id`,`service_id`) WHERE stage = 'draft' and source = 'online';--> statement-breakpoint
CREATE INDEX `applications_owner` ON `applications` (`owner_kind`,`owner_id`,`edited_at`);--> statement-breakpoint
CREATE INDEX `applications_inbox` ON `applications` (`department_id`,`closed_at`,`due_at`);--> statement-breakpoint
CREATE INDEX `applications_drafts` ON `applications` (`stage`,`edited_at`);--> statement-breakpoint
CREATE INDEX `applications_delete` ON `applications` (`delete_at`);--> statement-breakpoint
CREATE TABLE `published_feedback` (
	`application_id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`topic` text NOT NULL,
	`body` text NOT NULL,
	`answer` text NOT NULL,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `published_feedback_new` ON `published_feedback` (`published_at`);--> statement-breakpoint
CREATE TABLE `service_counts` (
	`service_id` text NOT NULL,
	`day` text NOT NULL,
	`what` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`service_id`, `day`, `what`)
);
