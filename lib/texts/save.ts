import { z } from 'zod';
import { texts } from '@/db/schema';
import { mutation } from '../action';
import { locales } from '../i18n/locales';
import { textKeys } from './keys';
import { textId } from './load';
import { mayEditTexts } from './policy';

/** Long enough for a privacy notice, short enough for a form. */
export const MAX_TEXT = 50_000;

/** Codes are those of the dictionary `errors.fields`. */
export const textInput = z.object({
  key: z.enum(textKeys, 'choose'),
  locale: z.enum(locales, 'choose'),
  body: z.string('required').trim().min(1, 'required').max(MAX_TEXT, 'tooLong'),
});

/** Puts the town's own text in the place of the one delivered. */
export const saveText = mutation({
  input: textInput,
  load: async (_tx, input) => input,
  may: (actor) => mayEditTexts(actor),
  write: async ({ tx, input, actor, now }) => {
    const id = textId(input.key, input.locale);
    const row = { body: input.body, updatedAt: now, updatedBy: actor.id };
    await tx
      .insert(texts)
      .values({ id, ...row })
      .onConflictDoUpdate({ target: texts.id, set: row });
    return { value: { id }, audit: { event: 'text.edited', objectId: id } };
  },
});
