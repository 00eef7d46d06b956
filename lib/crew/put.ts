import type { Actor } from '../accounts/actor';
import { currentActor } from '../accounts/session';
import type { Upload } from '../photos/multipart';
import { withUpload } from '../photos/upload';
import { respond, respondFailure } from '../respond';
import type { Result } from '../result';
import { refuseNonWorker } from './receive';

type Receive = (
  actor: Actor,
  id: string,
  upload: Upload,
) => Promise<Result<{ readonly receipt: object; readonly isReplay: boolean }>>;

/** A door to which crews deliver what their phone kept: 201, the same again 200; others are refused unread. */
export const putByWorker =
  (receive: Receive) =>
  async (request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> => {
    const actor = await currentActor();
    const refusal = refuseNonWorker(actor);
    if (refusal) return respondFailure(refusal);
    const { id } = await params;
    const result = await withUpload(request, (upload) => receive(actor, id, upload));
    if (!result.ok) return respondFailure(result);
    const { receipt, isReplay } = result.value;
    return respond({ ok: true, value: receipt }, isReplay ? 200 : 201);
  };
