/** Only ids and codes may be logged: never names, addresses, coordinates, tokens. */
type Fields = Record<string, string | number | boolean | undefined>;

function write(level: string, event: string, fields: Fields): void {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...fields })}\n`);
}

/** Structured log: one line of JSON for each event. */
export const log = {
  info: (event: string, fields: Fields = {}) => write('info', event, fields),
  warn: (event: string, fields: Fields = {}) => write('warn', event, fields),
  /** The cause's name and place are kept, not its message, which may hold what people entered. */
  error: (event: string, cause: unknown, fields: Fields = {}) => {
    const error = cause instanceof Error ? cause : undefined;
    const at = error?.stack
      ?.split('\n')
      .slice(1, 4)
      .map((line) => line.trim())
      .join(' | ');
    write('error', event, { ...fields, cause: error?.name ?? typeof cause, code: codeOf(cause), at });
  },
};

const codeOf = (cause: unknown): string | undefined =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : undefined;
