'use client';

import { type ComponentProps, useRef } from 'react';
import { Button } from '@/components/ui/Button';

type Props = Omit<ComponentProps<typeof Button>, 'onClick' | 'icon'> & {
  readonly onPhoto: (file: File) => void;
};

/** Opens the phone's camera at once and hands over the photo. */
export function CameraButton({ onPhoto, ...button }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} icon="camera" onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same photo may be chosen again after it was removed.
          target.value = '';
          if (file) onPhoto(file);
        }}
      />
    </>
  );
}
