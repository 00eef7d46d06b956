/** Resolves in a task of its own, so that taps come through before it; unlike a timer at once in hidden tabs, too. */
export const nextTask = (): Promise<void> =>
  new Promise((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => go();
    port2.postMessage(null);
  });
