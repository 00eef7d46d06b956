import type { Actor } from '../accounts/actor';
import type { Result } from '../result';
import { saveDocumentSettings } from './save-settings';
import { setDocumentStatus } from './set-status';

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** "2026-11-23T14:30" of a form's field is a time in Germany; null when the field is empty. */
export function instantOf(local: string): number | null {
  if (local === '') return null;
  const asUtc = Date.parse(`${local}:00Z`);
  if (Number.isNaN(asUtc)) return Number.NaN;
  // Berlin is one or two hours ahead of UTC: of the two readings the one counts that reads the same back.
  const readings = [asUtc - 2 * 3600_000, asUtc - 3600_000];
  return readings.find((instant) => localOf(instant) === local) ?? Number.NaN;
}

/** The value of a `datetime-local` field for an instant, in Germany. */
export const localOf = (instant: number | null): string =>
  instant === null
    ? ''
    : new Intl.DateTimeFormat('sv-SE', {
        timeZone: 'Europe/Berlin',
        dateStyle: 'short',
        timeStyle: 'short',
      })
        .format(instant)
        .replace(' ', 'T');

const minutesOf = (given: string): number | null => (given.trim() === '' ? null : Number(given));

/** Does what a form of the documents' desk asks for. Null for an unknown one. */
export async function performDesk(actor: Actor, form: FormData): Promise<Result<unknown> | null> {
  switch (text(form, 'action')) {
    case 'setStatus':
      return setDocumentStatus(actor, {
        type: text(form, 'type'),
        number: text(form, 'number'),
        status: text(form, 'status'),
        date: text(form, 'date'),
        place: text(form, 'place'),
        code: text(form, 'code'),
      });
    case 'saveNotice':
      return saveDocumentSettings(actor, {
        notice: {
          text: text(form, 'text'),
          waitMinutes: minutesOf(text(form, 'waitMinutes')),
          from: instantOf(text(form, 'from')),
          until: instantOf(text(form, 'until')),
        },
      });
    case 'removeNotice':
      return saveDocumentSettings(actor, { notice: null });
    case 'saveSettings':
      return saveDocumentSettings(actor, {
        staleAfterH: Number(text(form, 'staleAfterH')),
        asksCode: form.get('asksCode') === 'on',
      });
    default:
      return null;
  }
}
