/** Screens on which a person is in the middle of something, in every language. */
const tasks =
  /^(\/(de|en))?\/(report\/?|report\/plain|report\/[^/]+\/complaint|crew\/.+|staff\/new(\/.*)?|services\/[^/]+\/form(\/.*)?|follow\/[^/]+\/(add|reopen|withdraw)|crew(?=#r=.))(#.*)?$/;

/** True when an update would take the screen away from somebody who fills it in. */
export const isTask = ({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>): boolean =>
  tasks.test(pathname + hash);
