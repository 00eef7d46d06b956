import { getLocale } from 'next-intl/server';
import { ClientMessages } from '@/components/shell/client-messages';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Note } from '@/components/ui/Note';
import type { Outcome } from './words';

/** Says what became of the form that led to this page; a problem with one `field` leads there. */
export async function OutcomeNote({ done, problem, field }: Outcome & { field?: string | null }) {
  if (problem && field)
    return (
      <ClientMessages locale={await getLocale()} namespaces={['ui']}>
        <ErrorSummary errors={[{ id: field, text: problem }]} />
      </ClientMessages>
    );
  if (problem)
    return (
      <Note tone="bad" role="alert">
        {problem}
      </Note>
    );
  return done ? (
    <Note tone="ok" role="status">
      {done}
    </Note>
  ) : null;
}
