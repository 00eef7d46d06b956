CREATE INDEX `report_photos_full` ON `report_photos` (`full_hash`);--> statement-breakpoint
CREATE INDEX `report_photos_thumb` ON `report_photos` (`thumb_hash`);