CREATE TABLE `space_acceptance_photos` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`position` integer NOT NULL,
	`sha256` text NOT NULL,
	`full_hash` text NOT NULL,
	`thumb_hash` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`color` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `space_acceptance_photos_application` ON `space_acceptance_photos` (`application_id`);--> statement-breakpoint
CREATE INDEX `space_acceptance_photos_full` ON `space_acceptance_photos` (`full_hash`);--> statement-breakpoint
CREATE INDEX `space_acceptance_photos_thumb` ON `space_acceptance_photos` (`thumb_hash`);--> statement-breakpoint
CREATE TABLE `space_acceptances` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`result` text NOT NULL,
	`at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`report_id` text,
	CONSTRAINT "space_acceptances_result" CHECK("space_acceptances"."result" in ('fine', 'damage'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `space_acceptances_application_id_unique` ON `space_acceptances` (`application_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `space_acceptances_report_id_unique` ON `space_acceptances` (`report_id`);