/*
 * Decodes one HEIC photo. Asks for libheif.js and libheif.wasm (LGPL-3.0, see LICENSE.txt) beside it: both are
 * separate files that may be replaced by another version with the same interface.
 * In: ArrayBuffer. Out: { pixels: { width, height, data } } (RGBA) or { problem }.
 */
let decoderReady;

async function loadDecoder() {
  const response = await fetch('/heic/libheif.wasm');
  if (!response.ok) throw new Error('decoder');
  const wasmBinary = await response.arrayBuffer();
  importScripts('/heic/libheif.js');
  return new Promise((resolve, reject) => {
    let library;
    let isReady = false;
    // Called before libheif() returns where it compiles at once, later where it does not.
    const onRuntimeInitialized = () => {
      isReady = true;
      if (library) resolve(library);
    };
    library = self.libheif({ wasmBinary, onRuntimeInitialized, onAbort: reject });
    if (isReady) resolve(library);
  });
}

function pixelsOf(image) {
  const width = image.get_width();
  const height = image.get_height();
  const target = { data: new Uint8ClampedArray(width * height * 4), width, height };
  return new Promise((resolve) =>
    image.display(target, (shown) => resolve(shown ? { width, height, data: shown.data.buffer } : null)),
  );
}

async function decode(bytes) {
  decoderReady ??= loadDecoder();
  const library = await decoderReady.catch(() => null);
  if (!library) return { problem: 'decoderMissing' };
  try {
    const image = new library.HeifDecoder().decode(new Uint8Array(bytes))[0];
    const pixels = image && (await pixelsOf(image));
    return pixels ? { pixels } : { problem: 'unreadable' };
  } catch {
    return { problem: 'unreadable' };
  }
}

self.onmessage = async ({ data }) => {
  const answer = await decode(data);
  self.postMessage(answer, answer.pixels ? [answer.pixels.data] : []);
};
