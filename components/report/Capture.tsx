'use client';

import { useTranslations } from 'next-intl';
import { Suspense, useEffect, useState } from 'react';
import { Note } from '@/components/ui/Note';
import { begun, type CaptureDraft, isWorthKeeping, newDraft, withMeasured } from '@/lib/capture/draft';
import { isStale } from '@/lib/capture/position';
import { useRouter } from '@/lib/i18n/navigation';
import { CaptureFrame } from './CaptureFrame';
import { CancelDialog, KindStep, loadSteps, PlaceStep, SavedScreen, SendStep } from './lazy-steps';
import { PhotoStep } from './PhotoStep';
import { type Capture as CaptureState, useCapture } from './use-capture';
import { useEarlyTap } from './use-early-tap';
import { type Positioning, usePosition } from './use-position';

/** What stands in the HTML and takes the first tap, before the phone's storage has been read. */
const unread = newDraft('', 0);

/** The capture of a report: photo, place, kind, send. */
export function Capture() {
  const t = useTranslations('capture');
  const capture = useCapture();
  const positioning = usePosition();
  useEarlyTap();
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const { draft, update, savedId } = capture;
  const { best } = positioning.position;

  const draftId = draft?.id;
  useEffect(() => {
    if (best && draftId && !isStale(best, Date.now())) update((old) => withMeasured(old, best));
  }, [best, draftId, update]);

  const leave = () => router.push('/');
  const close = () => {
    if (!draft) leave();
    else if (isWorthKeeping(draft)) setAsking(true);
    else void capture.discard().then(leave, leave);
  };
  const back = () => {
    if (capture.back()) return;
    if (draft && isWorthKeeping(draft)) leave();
    else close();
  };

  if (savedId)
    return (
      <Suspense>
        <SavedScreen id={savedId} onAnother={capture.restart} />
      </Suspense>
    );
  const exits = { onBack: back, onClose: close };
  const waiting = (
    <CaptureFrame step={draft?.step ?? 'photo'} {...exits}>
      <p className="bw-muted">{t('loading')}</p>
    </CaptureFrame>
  );
  return (
    <>
      {capture.hasStorageProblem ? <Note tone="bad">{t('storageFull')}</Note> : null}
      <Suspense fallback={waiting}>
        <CurrentStep capture={capture} draft={draft ?? unread} positioning={positioning} exits={exits} />
      </Suspense>
      {isAsking ? (
        <Suspense>
          <CancelDialog
            onClose={() => setAsking(false)}
            onKeep={leave}
            onDiscard={() => void capture.discard().then(leave, leave)}
          />
        </Suspense>
      ) : null}
    </>
  );
}

interface StepsProps {
  readonly capture: CaptureState;
  readonly draft: CaptureDraft;
  readonly positioning: Positioning;
  readonly exits: { readonly onBack: () => void; readonly onClose: () => void };
}

function CurrentStep(props: StepsProps) {
  const { capture, draft, positioning } = props;
  const { step } = draft;
  // A draft that was restored opens where it was left: that is no move. A tap before it was read is one.
  const [hasMoved, setMoved] = useState(false);
  if (!hasMoved && capture.openedAt !== null && step !== capture.openedAt) setMoved(true);
  const shared = { ...props, takeFocus: hasMoved || capture.isAgain };

  /** Fresh from the camera with a good position: the person stands there, the place needs no tap. */
  const skipPlace = async (taken: CaptureDraft) => {
    const isTouched = touches();
    const { settledFrom } = await import('@/lib/capture/settle');
    const place = await settledFrom(await positioning.soon(), taken.exif);
    // Whoever has gone on meanwhile, or is painting something over, is not carried away.
    if (isTouched() || !place) return;
    capture.update((old) => (old.place ? old : { ...old, place }));
    capture.go('kind');
  };
  const begin = () => {
    loadSteps();
    capture.update((old) => (capture.editing ? old : begun(old, Date.now())));
    positioning.begin();
  };
  if (step === 'place') return <PlaceStep {...shared} />;
  if (step === 'kind') return <KindStep {...shared} />;
  if (step === 'send') return <SendStep {...shared} />;
  return <PhotoStep {...shared} onFirstTap={begin} onTaken={(taken) => void skipPlace(taken)} />;
}

/** @returns ends the watch, and says whether the page was touched or a key pressed meanwhile */
function touches(): () => boolean {
  let isTouched = false;
  const watch = new AbortController();
  const note = () => {
    isTouched = true;
  };
  for (const event of ['pointerdown', 'keydown', 'popstate'])
    addEventListener(event, note, { capture: true, signal: watch.signal });
  return () => {
    watch.abort();
    return isTouched;
  };
}
