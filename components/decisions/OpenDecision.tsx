'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useState } from 'react';

interface Props {
  readonly action: string;
  readonly fileName: string;
  /** Hidden fields and the button. */
  readonly children: ReactNode;
  readonly working: string;
  readonly failed: string;
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Opens a decision by a posted form, whose answer is the document. With JavaScript the page shows at once what
 * follows from it; without, the browser downloads and the page does so when it is opened again.
 */
export function OpenDecision({ action, fileName, children, working, failed }: Props) {
  const router = useRouter();
  const [said, setSaid] = useState('');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new URLSearchParams(
      [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]),
    );
    setSaid(working);
    try {
      const answer = await fetch(action, { method: 'POST', body: fields });
      if (answer.headers.get('content-type') !== 'application/pdf') throw new Error('no document');
      save(await answer.blob(), fileName);
      setSaid('');
    } catch {
      setSaid(failed);
    }
    router.refresh();
  };
  return (
    <form method="post" action={action} onSubmit={submit}>
      {children}
      <p className="bw-small" role="status">
        {said}
      </p>
    </form>
  );
}
