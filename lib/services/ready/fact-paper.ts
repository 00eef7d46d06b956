import type { Asked, CaseFacts, PaperRule } from '../desk-types';

/** A short paper for the mailbox: a sentence and facts; of these the page for checking shows the named ones. */
export const factPaper = <A>(
  subject: string,
  text: string,
  values: (facts: CaseFacts<A>, asked: Asked) => Readonly<Record<string, string>>,
  shown: readonly string[],
): PaperRule<A> => {
  const pairs = (facts: CaseFacts<A>, asked: Asked) =>
    Object.entries(values(facts, asked)).map(([label, value]) => ({ label, value }));
  return {
    kind: 'document',
    write: (facts, asked) => ({
      subject,
      blocks: [
        { kind: 'paragraph', text },
        { kind: 'keyValue', pairs: pairs(facts, asked) },
      ],
    }),
    publicFacts: (facts, asked) => pairs(facts, asked).filter(({ label }) => shown.includes(label)),
  };
};
