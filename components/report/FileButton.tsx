'use client';

import { type ChangeEvent, useRef } from 'react';
import { Button } from '@/components/ui/Button';
import type { IconName } from '@/components/ui/Icon';

interface Props {
  readonly id: string;
  readonly icon: IconName;
  readonly children: string;
  readonly variant?: 'primary' | 'secondary';
  readonly hero?: boolean;
  readonly fit?: boolean;
  /** Opens the camera at once where the device has one. */
  readonly camera?: boolean;
  readonly many?: boolean;
  /** Before the camera opens: the phone may end this page while it is in use. */
  readonly onOpen: () => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that opens the camera or the gallery. */
export function FileButton({ id, camera, many, onOpen, onFiles, children, ...looks }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const open = () => {
    onOpen();
    input.current?.click();
  };
  const take = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(currentTarget.files ?? [])];
    // The same photo may be chosen again.
    currentTarget.value = '';
    if (files.length > 0) onFiles(files);
  };
  return (
    <>
      <Button {...looks} block onClick={open}>
        {children}
      </Button>
      {/* Naming HEIC here would stop iOS from handing over a JPEG. */}
      <input
        ref={input}
        id={id}
        type="file"
        accept="image/*"
        capture={camera ? 'environment' : undefined}
        multiple={many}
        hidden
        onChange={take}
      />
    </>
  );
}
