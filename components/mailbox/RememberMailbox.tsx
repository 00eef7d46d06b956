'use client';

import { useEffect } from 'react';
import { rememberMailbox } from '@/lib/mailbox/unread-here';

/** From now on the other pages of this device ask for the number of new messages. */
export function RememberMailbox() {
  useEffect(rememberMailbox, []);
  return null;
}
