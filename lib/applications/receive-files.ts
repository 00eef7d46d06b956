import { rm } from 'node:fs/promises';
import { isDiskFull } from '../action';
import { type ReceivedForm, receiveForm } from '../mailbox/receive-files';
import { dropFiles, type StoredFile, storeAttachment } from '../mailbox/store-file';
import { makeTempFolder } from '../photos/temp';
import { fail, type Result } from '../result';

const MOST_FILES = 10;

interface Received {
  readonly result: Result<readonly StoredFile[]>;
  readonly fields: ReceivedForm['fields'];
}

/** Reads a posted form and keeps its files encrypted. All or none; the fields are there in any case. */
export async function receiveStoredFiles(request: Request): Promise<Received> {
  const folder = await makeTempFolder();
  let fields: ReceivedForm['fields'] = new Map();
  const stored: StoredFile[] = [];
  try {
    const form = await receiveForm(request, folder, MOST_FILES);
    fields = form.fields;
    if (form.problem) {
      const code = form.problem === 'tooLarge' ? 'fileSize' : form.problem;
      return { result: fail('tooLarge', { fields: { files: code } }), fields };
    }
    for (const file of form.files) {
      const kept = await storeAttachment(file).catch(() => fail('unavailable'));
      if (!kept.ok) {
        await dropFiles(stored);
        return { result: kept, fields };
      }
      stored.push(kept.value);
    }
    return { result: { ok: true, value: stored }, fields };
  } catch (error) {
    await dropFiles(stored);
    if (!isDiskFull(error)) throw error;
    return { result: fail('storageFull'), fields };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
