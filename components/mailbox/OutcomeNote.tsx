import { Note } from '@/components/ui/Note';

/** Says what became of the form that led to this page. */
export function OutcomeNote({ done, problem }: { done: string | null; problem: string | null }) {
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
