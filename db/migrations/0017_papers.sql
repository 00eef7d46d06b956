CREATE TABLE `papers` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`case_kind` text,
	`case_id` text,
	`department_id` text,
	`sha256` text NOT NULL,
	`facts` text NOT NULL,
	`valid_from` text,
	`valid_until` text,
	`issued_at` integer NOT NULL,
	`revoked_at` integer,
	`revoked_as` text,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "papers_case_kind" CHECK("papers"."case_kind" in ('report', 'application')),
	CONSTRAINT "papers_revoked_as" CHECK("papers"."revoked_as" in ('replaced', 'withdrawn', 'error'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `papers_code_unique` ON `papers` (`code`);--> statement-breakpoint
CREATE INDEX `papers_case` ON `papers` (`case_kind`,`case_id`);