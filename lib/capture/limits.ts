/** Longest edge of what is sent, and of the preview in lists, in pixels. */
export const FULL_EDGE = 2048;
export const PREVIEW_EDGE = 400;
export const JPEG_QUALITY = 0.8;
/** As many photos as a report may have. */
export const MAX_PHOTOS = 5;
