import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { instant } from './columns';

/** House numbers from the official file (`town import`); searched by FTS5 `address_search`. */
export const addresses = sqliteTable(
  'addresses',
  {
    id: integer('id').primaryKey(),
    street: text('street').notNull(),
    houseNumber: text('house_number').notNull(),
    district: text('district').notNull().default(''),
    lat: real('lat').notNull(),
    lng: real('lng').notNull(),
  },
  (t) => [index('addresses_street').on(t.street)],
);

/** Stadtteile and other named places. Those without coordinates are only names. */
export const places = sqliteTable('places', {
  id: integer('id').primaryKey(),
  name: text('name').notNull().unique(),
  kind: text('kind').notNull().default('district'),
  lat: real('lat'),
  lng: real('lng'),
});

/** Texts a town edits: Impressum, privacy notices, accessibility statement … by key and language. */
export const texts = sqliteTable('texts', {
  /** "imprint:de" */
  id: text('id').primaryKey(),
  body: text('body').notNull(),
  updatedAt: instant('updated_at').notNull(),
  updatedBy: text('updated_by'),
});

/** Values of the running town, such as the GeoJSON boundary (`boundary`) and the duty list (`duty`), as JSON. */
export const settings = sqliteTable('settings', {
  key: text('key').primaryKey(),
  value: text('value', { mode: 'json' }).$type<unknown>().notNull(),
  updatedAt: instant('updated_at').notNull(),
});
