import { SiteHeader } from './SiteHeader';
import { TaskFrame, type TaskFrameProps } from './TaskFrame';

/** A page with one task below the header of wide screens. */
export function TaskPage(props: TaskFrameProps) {
  return (
    <>
      <header>
        <SiteHeader />
      </header>
      <TaskFrame {...props} />
    </>
  );
}
