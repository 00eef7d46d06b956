export const follow = {};
