/** Screens on which a person is in the middle of something, in every language. */
const tasks =
  /^(\/(de|en))?\/(report(\/.*)?|crew\/.+|crew#r=.+|staff\/new|follow\/[^/]+\/(add|reopen|withdraw))(\/|[?#]|$)/;

/** True when an update would take the screen away from somebody who fills it in. */
export const isTask = ({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>): boolean =>
  tasks.test(pathname + hash);
