import { numberOf } from './documents';

const NETWORKS = 50;
export const GUESSES_EACH = 200;
/** Which guess of a network would be right: after the first free ones, at another moment for each. */
const rightGuess = (network: number): number => 30 + network * 3;

export interface AttackResult {
  /** The numbers that were looked up. */
  readonly answered: readonly string[];
  /** How many guesses were refused (429). */
  readonly refused: number;
}

/**
 * Guesses numbers from 50 networks at once, 200 each.
 * @param real one number of each network that exists
 * @param ask asks for a number from the n-th network; the answer's status
 * @param pauseMs how long each network waits between two guesses at least
 */
export async function attack(
  real: readonly string[],
  ask: (number: string, network: number) => Promise<number>,
  pauseMs = 0,
): Promise<AttackResult> {
  const answered: string[] = [];
  let refused = 0;
  const guess = async (network: number): Promise<void> => {
    for (let i = 0; i < GUESSES_EACH; i++) {
      const number = i === rightGuess(network) ? (real[network] ?? '') : numberOf(network * GUESSES_EACH + i);
      const pause = new Promise((resolve) => setTimeout(resolve, pauseMs));
      const [status] = await Promise.all([ask(number, network), pause]);
      if (status === 200) answered.push(number);
      else if (status === 429) refused += 1;
    }
  };
  await Promise.all(Array.from({ length: NETWORKS }, (_, network) => guess(network)));
  return { answered, refused };
}

/** Numbers that the attack hits with its right guesses. */
export const realNumbers = (): readonly string[] =>
  Array.from({ length: NETWORKS }, (_, i) => numberOf(900_000 + i));
