CREATE TABLE `fee_bookings` (
	`id` text PRIMARY KEY NOT NULL,
	`fee_id` text,
	`kind` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`booked_on` text NOT NULL,
	`source` text NOT NULL,
	`details` text,
	`aside` text,
	`aside_seen_at` integer,
	`booked_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`fee_id`) REFERENCES `fees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`booked_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "fee_bookings_kind" CHECK("fee_bookings"."kind" in ('transfer', 'online', 'manual', 'refund')),
	CONSTRAINT "fee_bookings_aside" CHECK("fee_bookings"."aside" in ('unknown', 'over', 'closed', 'returned', 'currency', 'amount'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `fee_bookings_source_unique` ON `fee_bookings` (`source`);--> statement-breakpoint
CREATE INDEX `fee_bookings_fee` ON `fee_bookings` (`fee_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `fee_bookings_aside_open` ON `fee_bookings` (`aside`,`aside_seen_at`);--> statement-breakpoint
CREATE TABLE `fees` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`case_kind` text NOT NULL,
	`case_id` text NOT NULL,
	`occasion` text NOT NULL,
	`department_id` text NOT NULL,
	`payer_kind` text,
	`payer_id` text,
	`payer_name` text,
	`purpose` text NOT NULL,
	`trace` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`paid_cents` integer DEFAULT 0 NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`waiver_reason` text,
	`due_on` text NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "fees_case_kind" CHECK("fees"."case_kind" in ('report', 'application')),
	CONSTRAINT "fees_payer_kind" CHECK("fees"."payer_kind" in ('user', 'organisation')),
	CONSTRAINT "fees_state" CHECK("fees"."state" in ('open', 'partly', 'paid', 'waived', 'refunded')),
	CONSTRAINT "fees_amount" CHECK("fees"."amount_cents" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `fees_reference_unique` ON `fees` (`reference`);--> statement-breakpoint
CREATE INDEX `fees_department` ON `fees` (`department_id`,`state`,`due_on`);--> statement-breakpoint
CREATE INDEX `fees_payer` ON `fees` (`payer_kind`,`payer_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `fees_once` ON `fees` (`case_kind`,`case_id`,`occasion`);--> statement-breakpoint
CREATE TABLE `online_payments` (
	`id` text PRIMARY KEY NOT NULL,
	`fee_id` text NOT NULL,
	`provider_id` text,
	`page_url` text,
	`amount_cents` integer NOT NULL,
	`state` text DEFAULT 'started' NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`ask_at` integer NOT NULL,
	FOREIGN KEY (`fee_id`) REFERENCES `fees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "online_payments_state" CHECK("online_payments"."state" in ('started', 'paid', 'failed', 'expired', 'mismatch'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `online_payments_provider_id_unique` ON `online_payments` (`provider_id`);--> statement-breakpoint
CREATE INDEX `online_payments_fee` ON `online_payments` (`fee_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `online_payments_ask` ON `online_payments` (`state`,`ask_at`);