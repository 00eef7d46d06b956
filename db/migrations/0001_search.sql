-- R*Tree: reports in a box on the map. FTS5: staff search and address search.
CREATE VIRTUAL TABLE report_box USING rtree(seq, min_lat, max_lat, min_lng, max_lng);
--> statement-breakpoint
CREATE TRIGGER report_box_insert AFTER INSERT ON reports BEGIN
  INSERT INTO report_box VALUES (new.seq, new.lat, new.lat, new.lng, new.lng);
END;
--> statement-breakpoint
CREATE TRIGGER report_box_update AFTER UPDATE OF lat, lng ON reports BEGIN
  UPDATE report_box SET min_lat = new.lat, max_lat = new.lat, min_lng = new.lng, max_lng = new.lng WHERE seq = new.seq;
END;
--> statement-breakpoint
CREATE TRIGGER report_box_delete AFTER DELETE ON reports BEGIN
  DELETE FROM report_box WHERE seq = old.seq;
END;
--> statement-breakpoint
CREATE VIRTUAL TABLE report_search USING fts5(tracking_code, place, description, content='reports', content_rowid='seq', tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
CREATE TRIGGER report_search_insert AFTER INSERT ON reports BEGIN
  INSERT INTO report_search(rowid, tracking_code, place, description) VALUES (new.seq, new.tracking_code, new.place, new.description);
END;
--> statement-breakpoint
CREATE TRIGGER report_search_update AFTER UPDATE OF tracking_code, place, description ON reports BEGIN
  INSERT INTO report_search(report_search, rowid, tracking_code, place, description) VALUES ('delete', old.seq, old.tracking_code, old.place, old.description);
  INSERT INTO report_search(rowid, tracking_code, place, description) VALUES (new.seq, new.tracking_code, new.place, new.description);
END;
--> statement-breakpoint
CREATE TRIGGER report_search_delete AFTER DELETE ON reports BEGIN
  INSERT INTO report_search(report_search, rowid, tracking_code, place, description) VALUES ('delete', old.seq, old.tracking_code, old.place, old.description);
END;
--> statement-breakpoint
CREATE VIRTUAL TABLE address_search USING fts5(street, house_number, district, content='addresses', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
--> statement-breakpoint
CREATE TRIGGER address_search_insert AFTER INSERT ON addresses BEGIN
  INSERT INTO address_search(rowid, street, house_number, district) VALUES (new.id, new.street, new.house_number, new.district);
END;
--> statement-breakpoint
CREATE TRIGGER address_search_delete AFTER DELETE ON addresses BEGIN
  INSERT INTO address_search(address_search, rowid, street, house_number, district) VALUES ('delete', old.id, old.street, old.house_number, old.district);
END;
--> statement-breakpoint
CREATE VIRTUAL TABLE address_box USING rtree(id, min_lat, max_lat, min_lng, max_lng);
--> statement-breakpoint
CREATE TRIGGER address_box_insert AFTER INSERT ON addresses BEGIN
  INSERT INTO address_box VALUES (new.id, new.lat, new.lat, new.lng, new.lng);
END;
--> statement-breakpoint
CREATE TRIGGER address_box_delete AFTER DELETE ON addresses BEGIN
  DELETE FROM address_box WHERE id = old.id;
END;
