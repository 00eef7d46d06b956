import { env, publicUrl } from '@/lib/env';
import { secrets } from '@/lib/secrets';

/** Hands Next and next-auth what they read from the environment. */
export function exportSettings(): void {
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = secrets().serverActions;
  process.env.NEXTAUTH_SECRET = secrets().session;
  process.env.NEXTAUTH_URL = publicUrl();
  // After a form leads on to another page, Next fetches that page from the server itself, with the person's cookies.
  // Without this it would ask port 3000, or https behind a proxy: whoever listens there.
  process.env.__NEXT_PRIVATE_ORIGIN = `http://127.0.0.1:${env().PORT}`;
}
