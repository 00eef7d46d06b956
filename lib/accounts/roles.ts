export const roles = ['citizen', 'crew', 'staff', 'admin'] as const;
export type Role = (typeof roles)[number];
