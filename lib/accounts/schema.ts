import { z } from 'zod';
import { roles } from './roles';

/** E-mail address or user name, lower-cased. Messages are codes of the dictionary `account.problems`. */
export const login = z
  .string()
  .trim()
  .toLowerCase()
  .min(3, 'loginShort')
  .max(200, 'loginLong')
  .regex(/^[^\s@<>"']+(@[^\s@<>"']+\.[^\s@<>"']+)?$/u, 'loginForm');

export const personName = z
  .string()
  .trim()
  .max(100, 'nameLong')
  .regex(/^[^\p{Cc}<>]*$/u, 'nameForm');

export const role = z.enum(roles, 'role');
