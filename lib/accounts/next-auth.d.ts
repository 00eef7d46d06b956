import 'next-auth';
import 'next-auth/jwt';

declare module 'next-auth' {
  interface User {
    sessionId: string;
  }
  interface Session {
    user?: { id: string; login: string; name: string; role: string };
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    sid?: string;
  }
}
