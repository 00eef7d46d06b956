import { hash, verify } from '@node-rs/argon2';
import { processState } from '@/lib/process-state';

/** OWASP's minimum for argon2id (the package's default algorithm); about 30 ms on one core. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same letters typed on different keyboards give the same bytes. */
const normalised = (password: string): string => password.normalize('NFKC');

/** argon2id hash in PHC format. */
export const hashPassword = (password: string): Promise<string> => hash(normalised(password), options);

const decoy = (): Promise<string> =>
  processState('password-decoy', () => hash('no account has this password', options));

/**
 * Compares a password. Without a stored hash it works just as long on a decoy, so that the time of the
 * answer does not tell whether an account exists.
 */
export async function matchesPassword(stored: string | null, password: string): Promise<boolean> {
  const isMatch = await verify(stored ?? (await decoy()), normalised(password));
  return isMatch && stored !== null;
}
