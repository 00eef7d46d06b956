import type { Db } from '@/db/client';
import { versionsOf } from '../../applications/body';
import type { Service } from '../types';
import { findConsultation, slotsFor } from './consultations';

/** The attachments that belong to the question of a link; null for other links and once the case is decided. */
export async function consultedFiles(read: Db, token: string, service: Service) {
  const asked = await findConsultation(read, token);
  if (!asked?.isOpen) return null;
  const answers = (await versionsOf(read, asked.applicationId))[0]?.answers ?? {};
  return { applicationId: asked.applicationId, slots: slotsFor(service, asked.body, answers) };
}
