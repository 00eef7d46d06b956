import { type Role, roles } from '../accounts/roles';
import { ask } from './ask';

export interface Me {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** Who is signed in on this phone: null is nobody, `unknown` when our server could not be asked. */
export async function me(): Promise<Me | null | 'unknown'> {
  try {
    const response = await ask('/api/me');
    const body: unknown = response.ok ? await response.json() : undefined;
    if (body === null) return null;
    return isMe(body) ? { id: body.id, name: body.name, role: body.role } : 'unknown';
  } catch {
    return 'unknown';
  }
}

const isMe = (body: unknown): body is Me =>
  typeof body === 'object' &&
  body !== null &&
  'id' in body &&
  typeof body.id === 'string' &&
  'name' in body &&
  typeof body.name === 'string' &&
  'role' in body &&
  roles.some((role) => role === body.role);
