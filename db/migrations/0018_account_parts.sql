CREATE TABLE `kept_entries` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`user_id` text,
	`body` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `identities` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `identities_user` ON `identities` (`user_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `identities_subject` ON `identities` (`issuer`,`subject`);--> statement-breakpoint
CREATE TABLE `representations` (
	`id` text PRIMARY KEY NOT NULL,
	`principal_kind` text NOT NULL,
	`principal_id` text NOT NULL,
	`representative_id` text,
	`token_hash` text,
	`kind` text NOT NULL,
	`mailbox` text NOT NULL,
	`services` text NOT NULL,
	`ends_on` text,
	`proof_id` text,
	`proof_state` text NOT NULL,
	`proof_by` text,
	`proof_at` integer,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`accepted_at` integer,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`representative_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proof_id`) REFERENCES `attachments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "representations_principal_kind" CHECK("representations"."principal_kind" in ('user', 'organisation')),
	CONSTRAINT "representations_kind" CHECK("representations"."kind" in ('taxAdviser', 'notary', 'carer', 'other')),
	CONSTRAINT "representations_mailbox" CHECK("representations"."mailbox" in ('none', 'read', 'act')),
	CONSTRAINT "representations_proof" CHECK("representations"."proof_state" in ('missing', 'open', 'checked', 'refused'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `representations_token_hash_unique` ON `representations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `representations_principal` ON `representations` (`principal_kind`,`principal_id`);--> statement-breakpoint
CREATE INDEX `representations_representative` ON `representations` (`representative_id`);