/** Fetches the newest version and starts it; the outbox stays as it is. */
export async function updateApp(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  await registration?.update().catch(() => undefined);
  const next = registration?.waiting ?? registration?.installing;
  if (!next) return location.reload();
  await installed(next);
  // The page loads itself anew when the new worker has taken over.
  next.postMessage({ type: 'SKIP_WAITING' });
}

function installed(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (worker.state !== 'installing') resolve();
    };
    worker.addEventListener('statechange', check);
    check();
  });
}
