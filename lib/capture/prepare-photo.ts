import { whenLoaded } from '../when-loaded';
import { isHeic } from './photo-bytes';
import type { PhotoJobAnswer, PhotoProblem, Pixels, PreparedPhoto } from './photo-types';
import { askPhotoWorker } from './photo-worker-client';

/**
 * Makes a photo ready to be kept and sent: upright, at most 2048 px, JPEG without metadata, with its SHA-256
 * and a preview. Works off the main thread where the browser can. Never throws.
 * @param onWaiting told when what prepares it is not on the phone yet and there is no reception
 */
export async function preparePhoto(
  file: Blob,
  onWaiting?: () => void,
): Promise<PreparedPhoto | PhotoProblem> {
  const prepare = async (pixels?: Pixels): Promise<PhotoJobAnswer['result']> => {
    const result = await askPhotoWorker(file, pixels);
    if (!('problem' in result) || result.problem !== 'unsupported') return result;
    const { workOnPhoto } = await whenLoaded(() => import('./photo-work'), onWaiting);
    return workOnPhoto(file, pixels);
  };
  try {
    const first = known(await prepare());
    if (!('problem' in first) || !isHeic(await headOf(file))) return first;
    const heic = await import('./heic').catch(() => null);
    if (!heic) return { problem: 'decoderMissing' };
    const { pixels, problem } = await heic.decodeHeic(file);
    return pixels ? known(await prepare(pixels)) : { problem: problem ?? 'unreadable' };
  } catch {
    // The file went away (gallery in the cloud), or memory ran out.
    return { problem: 'unreadable' };
  }
}

const known = (result: PhotoJobAnswer['result']): PreparedPhoto | PhotoProblem =>
  'problem' in result ? { problem: 'unreadable' } : result;

const headOf = async (file: Blob): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(0, 16).arrayBuffer());
