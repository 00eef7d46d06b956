import { processState } from './process-state';

const missing = () => processState('missing-pages', () => new Set<string>());

/** The page of this request has nothing to show. */
export const noteMissing = (requestId: string): void => {
  missing().add(requestId);
};

/** Whether the page of this request had nothing to show. */
export const isMissing = (requestId: string): boolean => missing().has(requestId);

/** The request has been answered. */
export const forgetMissing = (requestId: string): void => {
  missing().delete(requestId);
};
