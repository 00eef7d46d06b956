import { afterAll, beforeAll, expect, test } from 'vitest';
import { isPushEndpoint } from '@/lib/notifications/hosts';
import { processState } from '@/lib/process-state';

beforeAll(() => {
  process.env.PUSH_EXTRA_HOST = '127.0.0.1:9000';
  processState.forget('env');
});
afterAll(() => {
  delete process.env.PUSH_EXTRA_HOST;
  processState.forget('env');
});

test.each([
  'https://fcm.googleapis.com/fcm/send/abc',
  'https://updates.push.services.mozilla.com/wpush/v2/abc',
  'https://web.push.apple.com/abc',
  'https://db5.notify.windows.com/w/?token=abc',
  'http://127.0.0.1:9000/push/201/test',
])('messages may go to %s', (endpoint) => {
  expect(isPushEndpoint(endpoint)).toBe(true);
});

test.each([
  'http://fcm.googleapis.com/fcm/send/abc',
  'https://fcm.googleapis.com:8443/fcm/send/abc',
  'https://fcm.googleapis.com.example.org/x',
  'https://evilpush.apple.com.example.org/x',
  'https://push.apple.com.evil.example/x',
  'https://xpush.apple.com/x',
  'https://user@fcm.googleapis.com/x',
  'https://169.254.169.254/latest/meta-data',
  'http://127.0.0.1:9001/x',
  'http://localhost:3000/api/health',
  'file:///etc/passwd',
  'not a url',
  '',
])('messages may not go to %s', (endpoint) => {
  expect(isPushEndpoint(endpoint)).toBe(false);
});
