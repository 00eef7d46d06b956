import { expect, test } from 'vitest';
import { isTask } from '@/lib/sw/tasks';

const at = (address: string) => isTask(new URL(address, 'https://town.example'));

test.each([
  '/report',
  '/en/report',
  '/report#kind',
  '/report?edit=1',
  '/report/plain',
  '/report/T-1/complaint',
  '/crew#r=1',
  '/en/crew#r=1',
  '/staff/new',
  '/services/gewerbe-anmeldung/form/person?check',
  '/en/services/gewerbe-anmeldung/form',
  '/follow/x/add',
  '/follow/x/reopen',
])('an update does not disturb %s', (address) => expect(at(address)).toBe(true));

test.each([
  '/',
  '/en',
  '/outbox',
  '/crew',
  '/crew#main',
  '/follow/x',
  '/reports',
  '/report/T-1',
  '/en/report/T-1',
  '/map',
  '/services/gewerbe-anmeldung',
  '/services/case/x',
])('an update may be offered on %s', (address) => expect(at(address)).toBe(false));
