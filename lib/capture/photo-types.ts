/** Where and when a photo says it was taken; only a suggestion, never the place itself. */
export interface ExifPosition {
  /** WGS 84, degrees. */
  readonly lat: number;
  readonly lng: number;
  /** UTC ms; absent when the camera wrote no time. */
  readonly takenAt?: number;
  /** Of which photo it is; absent in drafts of an older app. */
  readonly photoId?: string;
}

/** A photo ready to be kept and sent: upright JPEG without metadata, at most 2048 px. */
export interface PreparedPhoto {
  readonly bytes: ArrayBuffer;
  readonly type: string;
  /** SHA-256 (hex) of `bytes`. */
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
  /** JPEG of at most 400 px. */
  readonly preview: ArrayBuffer;
  readonly exifPosition: ExifPosition | null;
}

/**
 * `unreadable`: no picture in it, or only a part. `decoderMissing`: a HEIC photo whose decoder could not be
 * loaded (no network); the same file may work later.
 */
export interface PhotoProblem {
  readonly problem: 'unreadable' | 'decoderMissing';
}

/** Decoded pixels, RGBA, as the HEIC decoder hands them over. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: ArrayBuffer;
}

/** What the photo worker is asked, and what it answers. */
export interface PhotoJob {
  readonly id: number;
  readonly file: Blob;
  /** Already decoded; `file` is then only read for its EXIF position. */
  readonly pixels?: Pixels;
}
export interface PhotoJobAnswer {
  readonly id: number;
  /** `unsupported`: this browser cannot draw in a worker. */
  readonly result: PreparedPhoto | { readonly problem: 'unreadable' | 'unsupported' };
}
