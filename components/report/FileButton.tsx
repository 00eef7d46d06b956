'use client';

import { type ChangeEvent, useEffect, useEffectEvent, useRef } from 'react';
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
  const button = useRef<HTMLButtonElement>(null);
  const open = () => {
    onOpen();
    const isOpen = window.openedEarly === id;
    window.openedEarly = undefined;
    if (!isOpen) input.current?.click();
  };
  const takeFrom = (field: HTMLInputElement) => {
    const files = [...(field.files ?? [])];
    // The same photo may be chosen again.
    field.value = '';
    if (files.length > 0) onFiles(files);
  };
  const take = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => takeFrom(currentTarget);
  const takeEarly = useEffectEvent(() => {
    if (input.current) takeFrom(input.current);
  });
  useEffect(() => {
    // From now on a tap is ours. Before, `boot.js` opened the camera, which may have been quicker than the scripts.
    button.current?.removeAttribute('data-opens');
    // Later: the storage begins to be read in an effect of those around this one.
    const timer = setTimeout(takeEarly);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <Button ref={button} data-opens={id} {...looks} block onClick={open}>
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
