'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Note } from '@/components/ui/Note';
import type { PreparedPhoto } from '@/lib/capture/photo-types';
import type { StoredPhoto } from '@/lib/outbox/types';

const PaintOver = lazy(() => import('@/components/report/PaintOver').then((m) => ({ default: m.PaintOver })));

interface Props {
  readonly id: string;
  /** "1" of "Foto 1". */
  readonly number: number;
}

/** Paints over a photo that is about to be published: the same tool as before sending. */
export function PaintPhoto({ id, number }: Props) {
  const t = useTranslations('staff.paint');
  const router = useRouter();
  const [photo, setPhoto] = useState<StoredPhoto | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const open = async () => {
    setProblem(null);
    const loaded = await load(id);
    if (loaded) setPhoto(loaded);
    else setProblem(t('notLoaded'));
  };
  const save = async (painted: PreparedPhoto) => {
    if (!(await send(id, painted))) return setProblem(t('notSaved'));
    setPhoto(null);
    router.refresh();
  };
  return (
    <>
      <Button variant="secondary" icon="erase" fit onClick={() => void open()}>
        {t('open')}
        <span className="bw-hide"> {t('which', { number })}</span>
      </Button>
      {problem && !photo ? (
        <div role="alert">
          <Note tone="bad">{problem}</Note>
        </div>
      ) : null}
      {photo ? (
        <Suspense>
          <PaintOver
            photo={photo}
            note={t('kept')}
            problem={problem}
            onClose={() => setPhoto(null)}
            onDone={(painted) => void save(painted)}
          />
        </Suspense>
      ) : null}
    </>
  );
}

/** The photo as it would be published now. */
async function load(id: string): Promise<StoredPhoto | null> {
  try {
    const response = await fetch(`/api/photos/${id}?size=full`, { cache: 'no-store' });
    if (!response.ok) return null;
    return { id, name: '', type: 'image/jpeg', bytes: await response.arrayBuffer(), sha256: '' };
  } catch {
    return null;
  }
}

async function send(id: string, { bytes, type }: PreparedPhoto): Promise<boolean> {
  const body = new FormData();
  body.set('photo', new Blob([bytes], { type }), 'photo.jpg');
  try {
    return (await fetch(`/api/photos/${id}/painted`, { method: 'PUT', body })).ok;
  } catch {
    return false;
  }
}
