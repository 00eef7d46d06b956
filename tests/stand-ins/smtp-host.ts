/**
 * Stands in for a mail server, as a process of its own: speaks as much SMTP (RFC 5321) as is needed to take
 * messages, refuses recipients that begin with "refused", and puts off those that begin with "later". Prints
 * "SMTP port, HTTP port"; `GET /received` tells what came.
 */
import { createServer as createHttpServer } from 'node:http';
import { createServer, type Socket } from 'node:net';

interface Received {
  readonly from: string;
  readonly to: string;
  readonly data: string;
}

const received: Received[] = [];

function answerTo(line: string): string {
  if (/^EHLO|^HELO/i.test(line)) return '250 stand-in';
  if (/^RCPT TO:<refused/i.test(line)) return '550 no such mailbox';
  if (/^RCPT TO:<later/i.test(line)) return '451 try again later';
  if (/^DATA/i.test(line)) return '354 go on';
  if (/^QUIT/i.test(line)) return '221 bye';
  return '250 ok';
}

function talk(socket: Socket): void {
  let buffer = '';
  let from = '';
  let to = '';
  let data: string[] | null = null;
  const hear = (line: string): void => {
    if (data) {
      if (line !== '.') return void data.push(line);
      received.push({ from, to, data: data.join('\n') });
      data = null;
      return void socket.write('250 taken\r\n');
    }
    if (/^MAIL FROM:/i.test(line)) from = line.slice(10);
    if (/^RCPT TO:/i.test(line)) to = line.slice(8);
    const answer = answerTo(line);
    if (answer.startsWith('354')) data = [];
    socket.write(`${answer}\r\n`);
    if (answer.startsWith('221')) socket.end();
  };
  socket.on('data', (chunk) => {
    buffer += chunk.toString('utf8');
    for (let end = buffer.indexOf('\r\n'); end >= 0; end = buffer.indexOf('\r\n')) {
      const line = buffer.slice(0, end);
      buffer = buffer.slice(end + 2);
      hear(line);
    }
  });
  socket.on('error', () => undefined);
  socket.write('220 stand-in\r\n');
}

const portOf = (address: ReturnType<ReturnType<typeof createServer>['address']>): number =>
  typeof address === 'object' && address ? address.port : 0;

const smtp = createServer(talk);
const http = createHttpServer((_, response) => response.end(JSON.stringify(received)));
smtp.listen(0, '127.0.0.1', () =>
  http.listen(0, '127.0.0.1', () => console.log(portOf(smtp.address()), portOf(http.address()))),
);
