import type { Actor } from '@/lib/accounts/actor';
import { fail, type Result } from '@/lib/result';
import { importCodes } from './codes';
import { acknowledge, markHanded } from './handing';
import { saveWaived } from './waivers';

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** What the forms of the trade office's desk can ask for. */
export const officeActions = ['handed', 'acknowledged', 'codes', 'waived'] as const;

/** Does what a form of the trade office's desk asks for. */
export async function performOffice(actor: Actor, form: FormData): Promise<Result<unknown>> {
  switch (text(form, 'action')) {
    case 'handed':
      return markHanded(actor, { day: text(form, 'day') });
    case 'acknowledged':
      return acknowledge(actor, {
        day: text(form, 'day'),
        recipient: text(form, 'recipient'),
        reference: text(form, 'reference'),
      });
    case 'codes': {
      const file = form.get('file');
      const content = file instanceof File ? await file.text() : '';
      return importCodes(actor, { edition: text(form, 'edition'), file: content });
    }
    case 'waived':
      return saveWaived(actor, { waived: form.getAll('waived') });
    default:
      return fail('badRequest');
  }
}
