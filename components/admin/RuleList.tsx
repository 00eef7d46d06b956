import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/Card';
import type { Manage } from '@/lib/admin/form-state';
import { bodies } from '@/lib/town/bodies';
import type { StoredRule } from '@/lib/town/routing';
import { RuleButtons, RuleForm } from './RuleForms';

/** The rules in their order, each as a sentence. */
export async function RuleList({ rules, manage }: { rules: readonly StoredRule[]; manage: Manage }) {
  const t = await getTranslations('admin.routing');
  const words = await ruleWords();
  return (
    <ol className="bw-stack bw-stack--s st-plain">
      {rules.map((rule, index) => (
        <li key={rule.id}>
          <Card padded>
            <div className="bw-stack bw-stack--s">
              <p>
                <span className="bw-muted">{t('which', { number: index + 1 })}: </span>
                {words(rule)} → <b>{bodies[rule.body].name}</b>
              </p>
              <RuleButtons
                manage={manage}
                id={rule.id}
                number={index + 1}
                isLast={index === rules.length - 1}
              />
              <details className="st-act">
                <summary className="kern-btn kern-btn--secondary">
                  <span className="kern-label">
                    {t('change')}
                    <span className="bw-hide"> {t('which', { number: index + 1 })}</span>
                  </span>
                </summary>
                <div className="st-act__form">
                  <RuleForm manage={manage} rule={rule} />
                </div>
              </details>
            </div>
          </Card>
        </li>
      ))}
    </ol>
  );
}

/** A function that tells the conditions of a rule: "Beleuchtung, Landesstraße, innerorts". */
async function ruleWords(): Promise<(rule: StoredRule) => string> {
  const t = await getTranslations('admin.routing');
  const kinds = await getTranslations('reports.kinds');
  return ({ categories = [], objects = [], road, streets = [], builtUp }) => {
    const parts = [
      categories.map((kind) => kinds(`${kind}.name`)).join(', '),
      objects.map((object) => t(`objects.${object}`)).join(', '),
      road ? t(`roads.${road}`) : '',
      streets.join(', '),
      builtUp === undefined ? '' : t(builtUp ? 'inside' : 'outside'),
    ].filter(Boolean);
    return parts.length > 0 ? parts.join(' · ') : t('everything');
  };
}
