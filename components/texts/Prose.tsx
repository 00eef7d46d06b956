import { AnyLink } from '@/components/ui/Button';
import { cx } from '@/components/ui/cx';
import type { Locale } from '@/lib/i18n/routing';
import { type Block, type Inline, parseMarkdown } from '@/lib/texts/markdown';

interface ProseProps {
  readonly source: string;
  readonly locale: Locale;
  /** Large letters and wide lines, for Leichte Sprache. */
  readonly easy?: boolean;
}

/** An edited text as React elements: nothing of it is ever taken for HTML. */
export function Prose({ source, locale, easy }: ProseProps) {
  return (
    <div className={cx('bw-prose', easy && 'bw-prose--easy')} lang={locale}>
      {parseMarkdown(source).map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text has no other order than its own
        <BlockView key={index} block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { block: Block }) {
  if (block.type === 'paragraph') return <p>{inlines(block.content)}</p>;
  if (block.type === 'heading') {
    const Heading = block.level === 2 ? 'h2' : 'h3';
    return <Heading>{inlines(block.content)}</Heading>;
  }
  const List = block.ordered ? 'ol' : 'ul';
  return (
    <List>
      {block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={index}>{inlines(item)}</li>
      ))}
    </List>
  );
}

const inlines = (content: readonly Inline[]) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  content.map((inline, index) => <InlineView key={index} inline={inline} />);

function InlineView({ inline }: { inline: Inline }) {
  switch (inline.type) {
    case 'bold':
      return <b>{inline.text}</b>;
    case 'placeholder':
      return <mark>[{inline.text}]</mark>;
    case 'link':
      return (
        <AnyLink href={inline.href} prefetch={false}>
          {inline.text}
        </AnyLink>
      );
    case 'break':
      return <br />;
    default:
      return inline.text;
  }
}
