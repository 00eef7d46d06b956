import { publicUrl } from '@/lib/env';
import { secrets } from '@/lib/secrets';

/** Hands Next and next-auth the secrets they read from the environment. */
export function exportSecrets(): void {
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = secrets().serverActions;
  process.env.NEXTAUTH_SECRET = secrets().session;
  process.env.NEXTAUTH_URL = publicUrl();
}
