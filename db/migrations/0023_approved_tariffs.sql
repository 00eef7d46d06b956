CREATE INDEX `decisions_message` ON `decisions` (`message_id`);--> statement-breakpoint
-- What two people have approved is what fees were charged by: neither changed nor deleted, whoever writes.
CREATE TRIGGER space_tariffs_stay_as_approved BEFORE UPDATE ON space_tariffs WHEN old.state = 'approved' BEGIN
  SELECT RAISE(ABORT, 'an approved tariff is not changed');
END;
--> statement-breakpoint
CREATE TRIGGER space_tariffs_stay BEFORE DELETE ON space_tariffs WHEN old.state = 'approved' BEGIN
  SELECT RAISE(ABORT, 'an approved tariff is not deleted');
END;
--> statement-breakpoint
-- "insert or replace" deletes without the trigger above.
CREATE TRIGGER space_tariffs_are_not_replaced BEFORE INSERT ON space_tariffs
WHEN EXISTS (SELECT 1 FROM space_tariffs WHERE id = new.id AND state = 'approved') BEGIN
  SELECT RAISE(ABORT, 'an approved tariff is not replaced');
END;
