import type { FormEvent, ReactNode, Ref } from 'react';

interface Props {
  readonly ref: Ref<HTMLFormElement>;
  readonly className: string;
  readonly draftKey: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly onInput: () => void;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  readonly children: ReactNode;
}

/** The plain form behind every message; it works without JavaScript. */
export function MessageForm({ draftKey, hidden, children, ...form }: Props) {
  return (
    <form {...form} method="post" action="/api/mailbox/messages" encType="multipart/form-data" noValidate>
      <input type="hidden" name="key" value={draftKey} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
