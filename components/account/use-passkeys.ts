'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Whether this browser knows passkeys; false on the server, so that pages work without JavaScript. */
export const usePasskeys = (): boolean =>
  useSyncExternalStore(
    never,
    () => typeof window.PublicKeyCredential === 'function',
    () => false,
  );
