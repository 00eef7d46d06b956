import { offeredServices } from '../services/catalogue';
import type { Service } from '../services/types';
import { type OtherUse, otherUses, type ProfileField, profileFields } from './fields';

/** What a field of the profile is used for. */
export interface Use {
  /** Services whose form it fills, in the order of the catalogue. */
  readonly services: readonly Service[];
  readonly others: readonly OtherUse[];
}

const fills = ({ steps }: Service, field: ProfileField): boolean =>
  Object.values(steps).some(({ fields }) => Object.values(fields).some(({ profile }) => profile === field));

/** For every field what it is used for, told by the services themselves. */
export function profileUses(): Record<ProfileField, Use> {
  const services = offeredServices();
  const others = Object.entries(otherUses) as [OtherUse, readonly ProfileField[]][];
  const use = (field: ProfileField): Use => ({
    services: services.filter((service) => fills(service, field)),
    others: others.flatMap(([name, fields]) => (fields.includes(field) ? [name] : [])),
  });
  return Object.fromEntries(profileFields.map((field) => [field, use(field)])) as Record<ProfileField, Use>;
}
