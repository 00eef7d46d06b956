import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Note } from '@/components/ui/Note';
import { type Case, factsOf, type Proposal } from '@/lib/applications/case';
import type { DeskAction } from '@/lib/applications/form-state';
import type { Locale } from '@/lib/i18n/routing';
import { euroText } from '@/lib/payments/money';
import { AskedLines } from './AskedLines';
import { DeskForm } from './DeskForm';

interface Props {
  readonly found: Case;
  readonly proposal: Proposal;
  readonly locale: Locale;
  readonly userId: string;
  readonly act: DeskAction;
  readonly hidden: Readonly<Record<string, string>>;
}

/** What a colleague proposes, in full: who agrees answers for what is decided, not for its name. */
export async function ProposalNote({ found, proposal, locale, userId, act, hidden }: Props) {
  const t = await getTranslations('applicationDesk');
  const { transition, asked, proposedBy, proposer } = proposal;
  const action = found.service.texts[locale].transitions[transition]?.label ?? '';
  const isOwn = proposedBy === userId;
  const fee = found.service.transitions[transition]?.fee?.(factsOf(found) as never, asked);
  return (
    <>
      <Note tone="info">
        <p>{isOwn ? t('proposalOwn', { action }) : t('proposal', { name: proposer, action })}</p>
        <AskedLines found={found} transition={transition} asked={asked} locale={locale} />
        {fee ? (
          <p className="bw-strong" id="proposed-fee">
            {t('fee')}: {euroText(fee.totalCents, locale)}
          </p>
        ) : null}
      </Note>
      <DeskForm act={act} hidden={{ ...hidden, do: 'decide', proposalId: proposal.id }}>
        {isOwn ? (
          <Button type="submit" name="outcome" value="withdrawn" variant="secondary" block>
            {t('takeBack')}
          </Button>
        ) : (
          <>
            <Button type="submit" name="outcome" value="agreed" block data-key="e" hotkey="E">
              {t('agree')}
            </Button>
            <Field id="reason" label={t('reason')} optional />
            <Button type="submit" name="outcome" value="declined" variant="secondary" block>
              {t('decline')}
            </Button>
          </>
        )}
      </DeskForm>
    </>
  );
}
