-- The stand-by number has moved from the duty list to the settings of the town.
INSERT INTO settings (key, value, updated_at)
SELECT 'town', json_object('standbyPhone', json_extract(value, '$.standbyPhone')), updated_at
FROM settings
WHERE key = 'duty' AND coalesce(json_extract(value, '$.standbyPhone'), '') <> ''
ON CONFLICT (key) DO UPDATE
SET value = json_set(settings.value, '$.standbyPhone', json_extract(excluded.value, '$.standbyPhone'))
WHERE coalesce(json_extract(settings.value, '$.standbyPhone'), '[noch einzutragen]') = '[noch einzutragen]';
