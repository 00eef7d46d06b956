CREATE TABLE `space_consultations` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`body` text NOT NULL,
	`question` text NOT NULL,
	`due_on` text NOT NULL,
	`asked_at` integer NOT NULL,
	`answered_at` integer,
	`answer` text,
	`remark` text,
	CONSTRAINT "space_consultations_body" CHECK("space_consultations"."body" in ('roadOwner', 'police', 'fire', 'works', 'transport', 'other')),
	CONSTRAINT "space_consultations_answer" CHECK("space_consultations"."answer" in ('agrees', 'agreesWith', 'objects'))
);
--> statement-breakpoint
CREATE INDEX `space_consultations_application` ON `space_consultations` (`application_id`);--> statement-breakpoint
CREATE TABLE `space_tariffs` (
	`id` text PRIMARY KEY NOT NULL,
	`valid_from` text NOT NULL,
	`state` text NOT NULL,
	`body` text NOT NULL,
	`written_by` text,
	`approved_by` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "space_tariffs_state" CHECK("space_tariffs"."state" in ('draft', 'proposed', 'approved'))
);
--> statement-breakpoint
CREATE TABLE `space_uses` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`application_id` text,
	`category` text NOT NULL,
	`state` text NOT NULL,
	`label` text NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`shape` text NOT NULL,
	`periods` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`min_lat` real NOT NULL,
	`max_lat` real NOT NULL,
	`min_lng` real NOT NULL,
	`max_lng` real NOT NULL,
	`m2` real NOT NULL,
	`traffic` text NOT NULL,
	`source_key` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "space_uses_category" CHECK("space_uses"."category" in ('container', 'scaffold', 'fence', 'crane', 'material', 'digging', 'seating', 'goods', 'sign', 'posters', 'infoStand', 'salesVan', 'event', 'procession', 'noStopping', 'filming', 'market', 'fair', 'roadWorks', 'otherStatic')),
	CONSTRAINT "space_uses_state" CHECK("space_uses"."state" in ('pending', 'granted', 'ended')),
	CONSTRAINT "space_uses_traffic" CHECK("space_uses"."traffic" in ('none', 'footway', 'half', 'full'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `space_uses_id_unique` ON `space_uses` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `space_uses_application_id_unique` ON `space_uses` (`application_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `space_uses_source_key_unique` ON `space_uses` (`source_key`);--> statement-breakpoint
CREATE INDEX `space_uses_state_time` ON `space_uses` (`state`,`ends_at`);--> statement-breakpoint
CREATE VIRTUAL TABLE space_box USING rtree(seq, min_lat, max_lat, min_lng, max_lng, min_day, max_day);
--> statement-breakpoint
CREATE TRIGGER space_box_insert AFTER INSERT ON space_uses BEGIN
  INSERT INTO space_box VALUES (new.seq, new.min_lat, new.max_lat, new.min_lng, new.max_lng, new.starts_at / 86400000, (new.ends_at + 86399999) / 86400000);
END;
--> statement-breakpoint
CREATE TRIGGER space_box_update AFTER UPDATE OF min_lat, max_lat, min_lng, max_lng, starts_at, ends_at ON space_uses BEGIN
  UPDATE space_box SET min_lat = new.min_lat, max_lat = new.max_lat, min_lng = new.min_lng, max_lng = new.max_lng, min_day = new.starts_at / 86400000, max_day = (new.ends_at + 86399999) / 86400000 WHERE seq = new.seq;
END;
--> statement-breakpoint
CREATE TRIGGER space_box_delete AFTER DELETE ON space_uses BEGIN
  DELETE FROM space_box WHERE seq = old.seq;
END;
