import { afterAll } from 'vitest';
import { closeSharedBrowser } from './browser';

// Runs around each file of the browser tests.
afterAll(closeSharedBrowser);
