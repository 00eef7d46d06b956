import { expect, test, vi } from 'vitest';
import { whenWaiting } from '@/lib/sw/when-waiting';

/** A registration as the browser keeps it: a version is found, installs, then waits. */
class Registration extends EventTarget {
  installing: ServiceWorker | null = null;
  waiting: ServiceWorker | null = null;

  install(): void {
    const worker = new EventTarget() as ServiceWorker;
    this.installing = worker;
    this.dispatchEvent(new Event('updatefound'));
    this.waiting = worker;
    this.installing = null;
    worker.dispatchEvent(new Event('statechange'));
  }
}

const watch = (registration: Registration, hasWorker = true) => {
  const call = vi.fn();
  whenWaiting(registration as unknown as ServiceWorkerRegistration, () => hasWorker, call);
  return call;
};

test('every new version is offered, not only the first', () => {
  const registration = new Registration();
  const call = watch(registration);
  expect(call).not.toHaveBeenCalled();
  registration.install();
  registration.install();
  expect(call).toHaveBeenCalledTimes(2);
});

test('a version that waited before the page was opened is offered', () => {
  const registration = new Registration();
  registration.waiting = new EventTarget() as ServiceWorker;
  expect(watch(registration)).toHaveBeenCalledOnce();
});

test('the first worker of a phone replaces nothing and is not offered', () => {
  const registration = new Registration();
  const call = watch(registration, false);
  registration.install();
  expect(call).not.toHaveBeenCalled();
});
