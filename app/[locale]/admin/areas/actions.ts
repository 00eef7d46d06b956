'use server';

import { revalidatePath } from 'next/cache';
import { db } from '@/db/client';
import { requireActor } from '@/lib/accounts/session';
import { importStaticAreas } from '@/lib/areas/import';
import { previewStaticAreas } from '@/lib/areas/import-preview';
import type { ImportState } from '@/lib/areas/import-state';
import { readStaticFile } from '@/lib/areas/static-file';

const problem = (name: string, feature = 0): ImportState => ({ step: 'problem', feature, problem: name });

/** Looks at a file of static areas, or imports what was looked at. */
export async function importAreas(_: ImportState | null, form: FormData): Promise<ImportState> {
  const actor = await requireActor('admin');
  if (!actor.ok) return problem('failed');
  const [file, looked] = [form.get('file'), form.get('text')];
  if (typeof looked === 'string' && looked !== '') {
    const result = await importStaticAreas(actor.value, { text: looked });
    if (!result.ok) return problem('failed');
    revalidatePath('/[locale]/admin/areas', 'page');
    return { step: 'done', count: result.value.count };
  }
  if (!(file instanceof File) || file.size === 0) return problem('noFile');
  const text = await file.text();
  const read = readStaticFile(text);
  if (!read.ok) return problem(read.problem, read.feature);
  return { step: 'preview', text, changes: await previewStaticAreas(await db(), read.areas) };
}
