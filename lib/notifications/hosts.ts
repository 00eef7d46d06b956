import { env } from '../env';

/** The push services of the browsers. A leading dot stands for any host below it. */
const services = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  '.push.apple.com',
  '.notify.windows.com',
] as const;

const isService = (host: string): boolean =>
  services.some((service) => (service.startsWith('.') ? host.endsWith(service) : host === service));

/**
 * Whether messages may be sent to this address: only to the browsers' own push services over TLS, so that
 * a subscription cannot make the server call somewhere else. PUSH_EXTRA_HOST ("127.0.0.1:9000") adds one
 * for tests, over plain HTTP as well.
 */
export function isPushEndpoint(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, host, hostname, port, username } = new URL(endpoint);
  if (host === env().PUSH_EXTRA_HOST) return true;
  return protocol === 'https:' && port === '' && username === '' && isService(hostname);
}
