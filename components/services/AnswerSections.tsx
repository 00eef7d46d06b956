import type { ReactNode } from 'react';
import type { Section } from '@/lib/services/engine/show';

interface Props {
  readonly sections: readonly Section[];
  /** Level of the sections' titles; 3 when not given. */
  readonly level?: 2 | 3;
  /** Beside a section's title: a link to change it. */
  readonly action?: (section: Section) => ReactNode;
  /** Under a value: what it was before. */
  readonly below?: (path: string) => ReactNode;
}

/** Answers in words, a card for each step. */
export function AnswerSections({ sections, level = 3, action, below }: Props) {
  const Title = level === 2 ? 'h2' : 'h3';
  return sections.map((section) => (
    <section key={section.step} className="bw-card bw-card__b bw-stack bw-stack--s">
      <div className="bw-row">
        <Title className="bw-h4 bw-grow">{section.title}</Title>
        {action?.(section)}
      </div>
      <dl className="sv-answers">
        {section.lines.map(({ path, label, value }) => (
          <div key={path}>
            <dt>{label}</dt>
            <dd>
              {value}
              {below?.(path)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
