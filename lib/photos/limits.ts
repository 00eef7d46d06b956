const MB = 1024 * 1024;

/** What one submission may hold. */
export const uploadLimits = {
  photoBytes: 20 * MB,
  /** 40 MB of photos and a little for the multipart frame. */
  requestBytes: 41 * MB,
  /** What is still read of a refused request, so that its sender hears why. */
  discardedBytes: 164 * MB,
  partBytes: 64 * 1024,
  photos: 5,
  /** A 776 kB PNG can hold 256 megapixels: the area is limited apart from the bytes. */
  pixels: 50_000_000,
} as const;

/** Longer edge of the two derivatives, in pixels. */
export const edges = { full: 2048, thumb: 400 } as const;
