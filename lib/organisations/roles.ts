/** Owners decide who belongs to an organisation, members act for it, readers only read. */
export const organisationRoles = ['owner', 'member', 'reader'] as const;
export type OrganisationRole = (typeof organisationRoles)[number];
