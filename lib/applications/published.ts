import { desc } from 'drizzle-orm';
import { db } from '@/db/client';
import { publishedFeedback } from '@/db/schema';

const MOST = 100;

/** Published messages with their answers, the newest first. */
export const readPublished = async () =>
  (await db()).select().from(publishedFeedback).orderBy(desc(publishedFeedback.publishedAt)).limit(MOST);
