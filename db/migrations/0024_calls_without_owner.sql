-- What was taken down at the telephone or the counter belonged to the clerk who wrote it. It is nobody's until the
-- caller takes it over; where a caller has, after the clerk's account had gone, it stays theirs.
UPDATE reports SET account_id = NULL
WHERE source IN ('phone', 'counter') AND EXISTS (
  SELECT 1 FROM report_events
  WHERE report_events.report_id = reports.id AND report_events.type = 'received' AND report_events.actor_id = reports.account_id
);
