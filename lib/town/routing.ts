import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { type Db, db } from '@/db/client';
import { settings } from '@/db/schema';
import { categories } from '../reports/catalogue';
import { bodyKeys } from './bodies';
import { roadRules } from './responsible';
import { roadClasses, roadObjects } from './road';

export const routingKey = 'routing';

const contact = z.object({ phone: z.string(), email: z.string() });

const storedRule = z.object({
  id: z.string().min(1).max(40),
  categories: z.array(z.enum(categories)).optional(),
  objects: z.array(z.enum(roadObjects)).optional(),
  road: z.enum(roadClasses).optional(),
  streets: z.array(z.string()).optional(),
  builtUp: z.boolean().optional(),
  body: z.enum(bodyKeys),
});
export type StoredRule = z.output<typeof storedRule>;

const routing = z.object({
  /** The first that fits decides. */
  rules: z
    .array(storedRule)
    .default(() => roadRules.map((rule, index) => ({ id: `start-${index}`, ...copy(rule) }))),
  /** How staff reach the bodies. */
  contacts: z.partialRecord(z.enum(bodyKeys), contact).default({}),
});
export type Routing = z.output<typeof routing>;

const copy = ({ objects, categories: kinds, streets, ...rule }: (typeof roadRules)[number]) => ({
  ...rule,
  ...(objects ? { objects: [...objects] } : {}),
  ...(kinds ? { categories: [...kinds] } : {}),
  ...(streets ? { streets: [...streets] } : {}),
});

/** Rules and contacts as the administration has left them; the delivered rules until it has changed one. */
export async function readRouting(from?: Db): Promise<Routing> {
  const source = from ?? (await db());
  const [row] = await source.select().from(settings).where(eq(settings.key, routingKey));
  const parsed = routing.safeParse(row?.value ?? {});
  return parsed.success ? parsed.data : routing.parse({});
}
