const WIDTH = 30;

/**
 * A progress bar on stderr: redrawn in a terminal, a line every 10 % elsewhere.
 * @returns a function to call with the number done so far
 */
export function progressBar(label: string, total: number): (done: number) => void {
  const startedAt = Date.now();
  let shown = -1;
  return (done) => {
    const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
    const step = process.stderr.isTTY ? percent : Math.floor(percent / 10) * 10;
    if (step === shown) return;
    shown = step;
    const filled = Math.round((percent / 100) * WIDTH);
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
    const text = `${label} ${bar} ${percent} % (${done} of ${total}, ${seconds} s)`;
    process.stderr.write(process.stderr.isTTY ? `\r${text}${percent === 100 ? '\n' : ''}` : `${text}\n`);
  };
}
