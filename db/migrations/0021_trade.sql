CREATE TABLE `trade_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`recipient` text NOT NULL,
	`version` integer NOT NULL,
	`wz` text NOT NULL,
	`corrects` text,
	`created_at` integer NOT NULL,
	`day` text NOT NULL,
	`handed_at` integer,
	`handed_by` text,
	`acknowledged_at` integer,
	`acknowledged_by` text,
	`reference` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`handed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`acknowledged_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `trade_messages_case` ON `trade_messages` (`application_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `trade_messages_day` ON `trade_messages` (`day`,`recipient`);--> statement-breakpoint
CREATE INDEX `trade_messages_open` ON `trade_messages` (`handed_at`,`day`);--> statement-breakpoint
CREATE TABLE `wz_codes` (
	`edition` text NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`words` text NOT NULL,
	PRIMARY KEY(`edition`, `code`),
	CONSTRAINT "wz_codes_edition" CHECK("wz_codes"."edition" in ('WZ 2008', 'WZ 2025'))
);
