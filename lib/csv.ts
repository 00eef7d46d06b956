/** A cell that a table program would take for a formula begins with an apostrophe (OWASP CSV injection). */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cell = (value: string | number | null): string =>
  `"${harmless(String(value ?? '')).replaceAll('"', '""')}"`;

/** A line of a CSV file as German table programs open it: semicolons, every cell in quotes. */
export const csvLine = (values: readonly (string | number | null)[]): string =>
  `${values.map(cell).join(';')}\r\n`;
