import { manifestResponse } from '@/lib/pwa/manifest';

export const dynamic = 'force-static';

export const GET = (): Response => manifestResponse('en');
