import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { bodyLimit, clientAddress, isCrossSite, refuseBody } from '@/lib/server/guards';

const request = (method: string, headers: Record<string, string>, remoteAddress = '10.1.2.3') =>
  ({ method, headers, socket: { remoteAddress } }) as unknown as IncomingMessage;

describe('the client address', () => {
  test.each([
    ['no proxy is trusted: a spoofed header is ignored', 0, '1.1.1.1', '10.1.2.3'],
    [
      'one proxy: what it has added counts, not what the client wrote before it',
      1,
      '1.1.1.1, 9.9.9.9',
      '9.9.9.9',
    ],
    ['two proxies: the second from the right', 2, '1.1.1.1, 9.9.9.9, 10.0.0.1', '9.9.9.9'],
    ['a proxy is trusted but the header is missing', 1, '', '10.1.2.3'],
  ])('%s', (_name, proxies, forwarded, expected) => {
    expect(clientAddress(request('GET', { 'x-forwarded-for': forwarded }), proxies)).toBe(expected);
  });
});

describe('a request that changes something', () => {
  const own = new Set(['https://portal.example']);
  test.each([
    [
      'from our own page',
      'PUT',
      { origin: 'https://portal.example', 'sec-fetch-site': 'same-origin' },
      false,
    ],
    ['from another site by its origin', 'PUT', { origin: 'https://evil.example' }, true],
    ['from another site by the browser’s word', 'POST', { 'sec-fetch-site': 'cross-site' }, true],
    ['from a sibling domain', 'POST', { 'sec-fetch-site': 'same-site' }, true],
    ['from a sandboxed frame', 'POST', { origin: 'null' }, true],
    ['from a program without a browser', 'PUT', {}, false],
    ['only reads', 'GET', { 'sec-fetch-site': 'cross-site' }, false],
  ])('%s', (_name, method, headers, expected) => {
    expect(isCrossSite(request(method, headers as Record<string, string>), '/api/reports/x', own)).toBe(
      expected,
    );
  });

  test('a photo shared from the gallery comes without an origin of ours', () => {
    expect(isCrossSite(request('POST', { origin: 'null' }), '/share', own)).toBe(false);
  });
});

describe('the size of a body', () => {
  test.each([
    ['/api/reports/0190', '41000000', null],
    ['/api/reports/0190', '60000000', 413],
    ['/api/crew/actions/1', '41000000', null],
    ['/api/auth/signin', '2000000', 413],
    ['/api/reportsx', '2000000', 413],
  ])('%s with %s bytes → %s', (pathname, length, expected) => {
    expect(refuseBody(request('PUT', { 'content-length': length }), pathname)).toBe(expected);
  });

  test.each([
    ['/api/reports', '160000000', null],
    ['/api/follow/x/additions', '160000000', null],
    ['/api/reports', '180000000', 413],
    ['/api/track', '2000000', 413],
  ])('a page’s form at %s with %s bytes → %s', (pathname, length, expected) => {
    const headers = { 'content-length': length, accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    expect(refuseBody(request('POST', headers), pathname)).toBe(expected);
  });

  test('a small door wants to know the length beforehand', () => {
    expect(refuseBody(request('POST', { 'transfer-encoding': 'chunked' }), '/api/auth/signin')).toBe(411);
    expect(refuseBody(request('PUT', { 'transfer-encoding': 'chunked' }), '/api/reports/1')).toBeNull();
  });

  test('only doors for photos take more than a megabyte', () => {
    expect(bodyLimit('/share')).toBeGreaterThan(40e6);
    for (const door of ['files', 'feedback'])
      expect(bodyLimit(`/api/services/${door}`)).toBeGreaterThan(40e6);
    expect(bodyLimit('/sharex')).toBeLessThan(2e6);
    expect(bodyLimit('/api/services/fee')).toBeLessThan(2e6);
  });
});
