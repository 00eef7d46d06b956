import type { ActorKind } from '@/db/schema';
import type { DepartmentScope } from '../departments/types';
import type { Assurance } from './assurance';
import type { Role } from './roles';

/** Who acts. Anonymous citizens and the system have no id and no role. */
export interface Actor {
  readonly kind: ActorKind;
  readonly id: string | null;
  readonly role: Role | null;
  /** Where somebody of the town hall works; without any, nobody's case is theirs. */
  readonly departments?: readonly DepartmentScope[];
  /** How surely the provider of this session knows who they are; none for our own ways to sign in. */
  readonly assurance?: Assurance | null;
}

export const anonymous: Actor = { kind: 'citizen', id: null, role: null };
export const systemActor: Actor = { kind: 'system', id: null, role: null };

const kinds: Record<Role, ActorKind> = { citizen: 'citizen', crew: 'crew', staff: 'staff', admin: 'staff' };

interface Person {
  readonly id: string;
  readonly role: Role;
  readonly departments?: readonly DepartmentScope[];
  readonly assurance?: Assurance | null;
}

/** The actor an account stands for; administrators act as staff. */
export const actorOf = (user: Person): Actor => ({
  kind: kinds[user.role],
  id: user.id,
  role: user.role,
  departments: user.departments ?? [],
  assurance: user.assurance ?? null,
});
