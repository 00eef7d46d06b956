/**
 * Widths of a table's columns: by their shares, but none narrower than its longest word as long as others have
 * room to spare.
 * @param needs the least width each column would like, in points
 */
export function columnWidths(total: number, shares: readonly number[], needs: readonly number[]): number[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  const widths = shares.map((share) => (total * share) / sum);
  const missing = widths.map((width, i) => Math.max(0, (needs[i] ?? 0) - width));
  const spare = widths.map((width, i) => Math.max(0, width - (needs[i] ?? 0)));
  const wanted = missing.reduce((a, b) => a + b, 0);
  const toGive = spare.reduce((a, b) => a + b, 0);
  if (wanted === 0 || toGive === 0) return widths;
  const given = Math.min(wanted, toGive);
  return widths.map(
    (width, i) => width + ((missing[i] ?? 0) * given) / wanted - ((spare[i] ?? 0) * given) / toGive,
  );
}
