-- The map's index and the crews' phones ask for what has changed since they last looked. A write that does not
-- set `updated_at` itself is dated here, so that none can be forgotten; a write that does set it is left alone.
CREATE TRIGGER reports_touch AFTER UPDATE ON reports WHEN new.updated_at = old.updated_at BEGIN
  UPDATE reports SET updated_at = CAST(unixepoch('subsec') * 1000 AS INTEGER) WHERE seq = new.seq;
END;
--> statement-breakpoint
CREATE TRIGGER report_photos_touch_insert AFTER INSERT ON report_photos BEGIN
  UPDATE reports SET updated_at = CAST(unixepoch('subsec') * 1000 AS INTEGER) WHERE id = new.report_id AND updated_at < new.created_at;
END;
--> statement-breakpoint
CREATE TRIGGER report_photos_touch_update AFTER UPDATE ON report_photos BEGIN
  UPDATE reports SET updated_at = CAST(unixepoch('subsec') * 1000 AS INTEGER) WHERE id = new.report_id;
END;
--> statement-breakpoint
CREATE TRIGGER report_photos_touch_delete AFTER DELETE ON report_photos BEGIN
  UPDATE reports SET updated_at = CAST(unixepoch('subsec') * 1000 AS INTEGER) WHERE id = old.report_id;
END;
--> statement-breakpoint
CREATE TRIGGER alerts_touch_insert AFTER INSERT ON alerts BEGIN
  UPDATE reports SET updated_at = CAST(unixepoch('subsec') * 1000 AS INTEGER) WHERE id = new.report_id AND updated_at < new.created_at;
END;
--> statement-breakpoint
CREATE TRIGGER alerts_touch_state AFTER UPDATE OF state ON alerts BEGIN
  UPDATE reports SET updated_at = CAST(unixepoch('subsec') * 1000 AS INTEGER) WHERE id = new.report_id;
END;
--> statement-breakpoint
-- Addresses are replaced as a whole today; a correction of one must reach the search and the box all the same.
CREATE TRIGGER address_search_update AFTER UPDATE OF street, house_number, district ON addresses BEGIN
  INSERT INTO address_search(address_search, rowid, street, house_number, district) VALUES ('delete', old.id, old.street, old.house_number, old.district);
  INSERT INTO address_search(rowid, street, house_number, district) VALUES (new.id, new.street, new.house_number, new.district);
END;
--> statement-breakpoint
CREATE TRIGGER address_box_update AFTER UPDATE OF lat, lng ON addresses BEGIN
  UPDATE address_box SET min_lat = new.lat, max_lat = new.lat, min_lng = new.lng, max_lng = new.lng WHERE id = new.id;
END;
