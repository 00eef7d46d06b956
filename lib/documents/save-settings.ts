import { settings } from '@/db/schema';
import { mutation } from '../action';
import { mayKeepDocuments } from './policy';
import { documentsKey, readDocumentSettings, settingsChange } from './settings';

/** Changes notice, staleness limit or second secret; what is not named stays. */
export const saveDocumentSettings = mutation({
  input: settingsChange,
  load: (tx) => readDocumentSettings(tx),
  may: (actor) => mayKeepDocuments(actor),
  write: async ({ tx, input, object, now }) => {
    const row = { value: { ...object, ...input }, updatedAt: now };
    await tx
      .insert(settings)
      .values({ key: documentsKey, ...row })
      .onConflictDoUpdate({ target: settings.key, set: row });
    return {
      value: {},
      audit: { event: 'documents.settingsSaved', data: { fields: Object.keys(input).sort().join(',') } },
    };
  },
});
