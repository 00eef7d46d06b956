'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import { Field, Select } from '@/components/ui/Field';
import { type AdminState, isChosen, type Manage } from '@/lib/admin/form-state';
import { categories } from '@/lib/reports/catalogue';
import { bodies, bodyKeys } from '@/lib/town/bodies';
import { roadClasses, roadObjects } from '@/lib/town/road';
import type { StoredRule } from '@/lib/town/routing';
import { AdminForm } from './AdminForm';
import { useProblems } from './use-problems';

interface FormProps {
  readonly manage: Manage;
  /** The rule that is changed; none for a new one. */
  readonly rule?: StoredRule;
}

/** A rule with its conditions; what is left open is none. */
export function RuleForm({ manage, rule }: FormProps) {
  return (
    <AdminForm manage={manage} action="saveRule" hidden={{ id: rule?.id ?? '' }}>
      {(state) => <RuleFields state={state} rule={rule} />}
    </AdminForm>
  );
}

function RuleFields({ state, rule }: { state: AdminState | null; rule: StoredRule | undefined }) {
  const t = useTranslations('admin.routing');
  const kinds = useTranslations('reports.kinds');
  const common = useTranslations('admin');
  const { error } = useProblems(state, []);
  const id = (name: string) => `${name}-${rule?.id ?? 'new'}`;
  return (
    <>
      <Many
        name="categories"
        state={state}
        legend={t('kinds')}
        chosen={rule?.categories}
        options={categories.map((kind) => [kind, kinds(`${kind}.name`)])}
      />
      <Many
        name="objects"
        state={state}
        legend={t('objectsLabel')}
        chosen={rule?.objects}
        options={roadObjects.map((object) => [object, t(`objects.${object}`)])}
      />
      <Select
        id={id('road')}
        name="road"
        label={t('road')}
        defaultValue={state?.entered.road ?? rule?.road ?? ''}
      >
        <option value="">{t('anyRoad')}</option>
        {roadClasses.map((road) => (
          <option key={road} value={road}>
            {t(`roads.${road}`)}
          </option>
        ))}
      </Select>
      <Field
        id={id('streets')}
        name="streets"
        label={t('streets')}
        hint={t('streetsHint')}
        error={error('streets')}
        defaultValue={state?.entered.streets ?? rule?.streets?.join(', ')}
        maxLength={500}
        autoComplete="off"
        optional
      />
      <Select
        id={id('builtUp')}
        name="builtUp"
        label={t('builtUp')}
        defaultValue={state?.entered.builtUp ?? builtUpOf(rule)}
      >
        <option value="">{t('anywhere')}</option>
        <option value="inside">{t('inside')}</option>
        <option value="outside">{t('outside')}</option>
      </Select>
      <Select
        id={id('body')}
        name="body"
        label={t('body')}
        error={error('body')}
        defaultValue={state?.entered.body ?? rule?.body}
      >
        {bodyKeys.map((key) => (
          <option key={key} value={key}>
            {bodies[key].name}
          </option>
        ))}
      </Select>
      <Button type="submit" variant={rule ? 'secondary' : 'primary'}>
        {rule ? common('save') : t('add')}
      </Button>
    </>
  );
}

const builtUpOf = (rule?: StoredRule): string => {
  if (rule?.builtUp === undefined) return '';
  return rule.builtUp ? 'inside' : 'outside';
};

interface ManyProps {
  readonly name: string;
  readonly state: AdminState | null;
  readonly legend: string;
  readonly chosen?: readonly string[];
  readonly options: readonly (readonly [value: string, label: string])[];
}

function Many({ name, state, legend, chosen = [], options }: ManyProps) {
  return (
    <fieldset className="bw-stack bw-stack--s">
      <legend className="bw-label bw-legend">{legend}</legend>
      <div className="bw-row bw-row--wrap">
        {options.map(([value, label]) => (
          <Chip
            key={value}
            many
            name={name}
            value={value}
            label={label}
            defaultChecked={isChosen(state, name, value, chosen.includes(value))}
          />
        ))}
      </div>
    </fieldset>
  );
}

const moves = [
  { action: 'moveRule', by: 'up', icon: 'up' },
  { action: 'moveRule', by: 'down', icon: 'down' },
  { action: 'deleteRule', by: 'delete', icon: 'trash' },
] as const;

interface ButtonsProps {
  readonly manage: Manage;
  readonly id: string;
  readonly number: number;
  readonly isLast: boolean;
}

/** Another place in the order, or away with it. */
export function RuleButtons({ manage, id, number, isLast }: ButtonsProps) {
  const t = useTranslations('admin.routing');
  const fits = { up: number > 1, down: !isLast, delete: true };
  return (
    <div className="bw-row bw-row--wrap">
      {moves
        .filter(({ by }) => fits[by])
        .map(({ action, by, icon }) => (
          <AdminForm key={by} manage={manage} action={action} hidden={{ id, by }} className="">
            {() => (
              <Button type="submit" variant="secondary" icon={icon} fit>
                {t(by)}
                <span className="bw-hide"> {t('which', { number })}</span>
              </Button>
            )}
          </AdminForm>
        ))}
    </div>
  );
}
