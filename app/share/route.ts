/**
 * A photo shared from the gallery before the worker is active. The server keeps nothing of it; the capture
 * opens and asks to choose the photo again.
 */
export const POST = (): Response =>
  new Response(null, { status: 303, headers: { location: '/report?shared=missed' } });

export const GET = (): Response => new Response(null, { status: 303, headers: { location: '/report' } });
