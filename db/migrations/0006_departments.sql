CREATE TABLE `department_kinds` (
	`category` text PRIMARY KEY NOT NULL,
	`department_id` text NOT NULL,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "department_kinds_category" CHECK("department_kinds"."category" in ('roadway', 'footway', 'lighting', 'signals', 'drain', 'green', 'waste', 'ice', 'other'))
);
--> statement-breakpoint
CREATE TABLE `department_members` (
	`user_id` text NOT NULL,
	`department_id` text NOT NULL,
	`districts` text DEFAULT '[]' NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `department_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `department_members_department` ON `department_members` (`department_id`);--> statement-breakpoint
CREATE TABLE `departments` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`email` text DEFAULT '' NOT NULL,
	`is_active` integer DEFAULT true NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `departments_slug_unique` ON `departments` (`slug`);
--> statement-breakpoint
INSERT INTO `departments` (`id`, `slug`, `name`, `created_at`) VALUES
	('5f0e7c1a-6c0b-4a53-9c57-0d8a6f2b1a01', 'buergerservice', 'Bürgerservice', unixepoch() * 1000),
	('5f0e7c1a-6c0b-4a53-9c57-0d8a6f2b1a02', 'ordnungsamt', 'Ordnungsamt', unixepoch() * 1000),
	('5f0e7c1a-6c0b-4a53-9c57-0d8a6f2b1a03', 'gewerbe', 'Gewerbe', unixepoch() * 1000),
	('5f0e7c1a-6c0b-4a53-9c57-0d8a6f2b1a04', 'tiefbau', 'Tiefbau und Bauhof', unixepoch() * 1000),
	('5f0e7c1a-6c0b-4a53-9c57-0d8a6f2b1a05', 'presse', 'Pressestelle und Ideen', unixepoch() * 1000);
--> statement-breakpoint
INSERT INTO `department_kinds` (`category`, `department_id`)
	SELECT `kinds`.`column1`, `departments`.`id`
	FROM (VALUES ('roadway', 'tiefbau'), ('footway', 'tiefbau'), ('lighting', 'tiefbau'), ('signals', 'tiefbau'),
		('drain', 'tiefbau'), ('green', 'tiefbau'), ('ice', 'tiefbau'), ('waste', 'ordnungsamt'),
		('other', 'buergerservice')) AS `kinds`
	JOIN `departments` ON `departments`.`slug` = `kinds`.`column2`;
--> statement-breakpoint
-- Who worked at a desk before goes on seeing everything until the administration says otherwise.
INSERT INTO `department_members` (`user_id`, `department_id`, `created_at`)
	SELECT `users`.`id`, `departments`.`id`, unixepoch() * 1000 FROM `users` CROSS JOIN `departments`
	WHERE `users`.`role` = 'staff';
