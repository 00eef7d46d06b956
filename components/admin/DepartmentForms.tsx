'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import { Field, FieldError, Select } from '@/components/ui/Field';
import { type AdminState, isChosen, type Manage } from '@/lib/admin/form-state';
import type { DepartmentInFull } from '@/lib/departments/queries';
import type { departments } from '@/lib/i18n/de/departments';
import { categories } from '@/lib/reports/catalogue';
import { AdminForm } from './AdminForm';

type Problem = keyof typeof departments.problems;

function useSentence(state: AdminState | null) {
  const t = useTranslations('departments.problems');
  const known = new Set<string>([
    'required',
    'tooLong',
    'phone',
    'email',
    'district',
    'hasKinds',
    'staffOnly',
    'ownKind',
    'choose',
  ]);
  return (field: string) => {
    const code = state?.fields[field];
    return code ? t(known.has(code) ? (code as Problem) : 'unknown') : undefined;
  };
}

interface LinesProps {
  readonly state: AdminState | null;
  /** Keeps the ids of several forms on one page apart. */
  readonly of: string;
  readonly department?: DepartmentInFull;
}

function Lines({ state, of, department }: LinesProps) {
  const t = useTranslations('departments');
  const sentence = useSentence(state);
  return (['name', 'phone', 'email'] as const).map((name) => (
    <Field
      key={name}
      id={`${name}-${of}`}
      name={name}
      type={name === 'email' ? 'email' : name === 'phone' ? 'tel' : 'text'}
      label={t(name)}
      hint={name === 'phone' ? t('phoneHint') : undefined}
      error={sentence(name)}
      defaultValue={state?.entered[name] ?? department?.[name]}
      autoComplete="off"
      optional={name !== 'name'}
    />
  ));
}

/** A new department. */
export function AddDepartment({ manage }: { manage: Manage }) {
  const t = useTranslations('departments');
  return (
    <AdminForm manage={manage} action="addDepartment">
      {(state) => (
        <>
          <Lines state={state} of="new" />
          <Button type="submit" icon="plus">
            {t('addSubmit')}
          </Button>
        </>
      )}
    </AdminForm>
  );
}

interface Props {
  readonly manage: Manage;
  readonly department: DepartmentInFull;
}

/** Name, how to reach it, and which reports it sees to. */
export function EditDepartment({ manage, department }: Props) {
  const t = useTranslations('departments');
  const kinds = useTranslations('reports.kinds');
  const { id, isActive } = department;
  return (
    <>
      <AdminForm manage={manage} action="editDepartment" hidden={{ id }}>
        {(state) => (
          <>
            <Lines state={state} of={id} department={department} />
            <fieldset className="bw-stack bw-stack--s">
              <legend className="bw-label bw-legend">{t('kinds')}</legend>
              <p className="kern-hint">{t('kindsHint')}</p>
              <div className="bw-row bw-row--wrap">
                {categories.map((kind) => (
                  <Chip
                    key={kind}
                    many
                    name="kinds"
                    value={kind}
                    label={kinds(`${kind}.short`)}
                    defaultChecked={isChosen(state, 'kinds', kind, department.kinds.includes(kind))}
                  />
                ))}
              </div>
            </fieldset>
            <Button type="submit" variant="secondary">
              {t('save')}
            </Button>
          </>
        )}
      </AdminForm>
      <AdminForm manage={manage} action="setArea" hidden={{ id }}>
        {(state) => <AreaFields state={state} department={department} />}
      </AdminForm>
      <AdminForm manage={manage} action={isActive ? 'closeDepartment' : 'openDepartment'} hidden={{ id }}>
        {(state) => <CloseButton state={state} id={id} isActive={isActive} />}
      </AdminForm>
    </>
  );
}

/** A kind of report that this department sees to in some Stadtteile only. */
function AreaFields({ state, department: { id, kinds: own } }: AreaProps) {
  const t = useTranslations('departments');
  const kinds = useTranslations('reports.kinds');
  const sentence = useSentence(state);
  return (
    <fieldset className="bw-stack bw-stack--s">
      <legend className="bw-label bw-legend">{t('area')}</legend>
      <p className="kern-hint">{t('areaHint')}</p>
      <Select
        id={`area-kind-${id}`}
        name="category"
        label={t('areaKind')}
        error={sentence('category')}
        defaultValue={state?.entered.category ?? ''}
      >
        <option value="">{t('choose')}</option>
        {categories
          .filter((kind) => !own.includes(kind))
          .map((kind) => (
            <option key={kind} value={kind}>
              {kinds(`${kind}.short`)}
            </option>
          ))}
      </Select>
      <Field
        id={`area-districts-${id}`}
        name="areaDistricts"
        label={t('areaDistricts')}
        hint={t('areaDistrictsHint')}
        error={sentence('areaDistricts')}
        defaultValue={state?.entered.areaDistricts}
      />
      <Button type="submit" variant="secondary">
        {t('areaSave')}
      </Button>
    </fieldset>
  );
}

interface AreaProps {
  readonly state: AdminState | null;
  readonly department: DepartmentInFull;
}

interface CloseProps {
  readonly state: AdminState | null;
  readonly id: string;
  readonly isActive: boolean;
}

function CloseButton({ state, id, isActive }: CloseProps) {
  const t = useTranslations('departments');
  return (
    <>
      <FieldError id={`close-${id}`} error={useSentence(state)('kinds')} />
      <Button type="submit" variant="tertiary">
        {t(isActive ? 'close' : 'open')}
      </Button>
    </>
  );
}

interface MemberProps extends Props {
  readonly staff: readonly { readonly id: string; readonly name: string }[];
}

/** Who works here: take somebody out, or let somebody in. */
export function Members({ manage, department, staff }: MemberProps) {
  const t = useTranslations('departments');
  const { id, members } = department;
  return (
    <div className="bw-stack bw-stack--s">
      <h3>{t('members')}</h3>
      {members.length === 0 ? <p className="bw-muted">{t('nobody')}</p> : null}
      {members.map(({ userId, name, districts }) => (
        <AdminForm
          key={userId}
          manage={manage}
          action="removeMember"
          hidden={{ id, userId }}
          className="bw-row bw-row--wrap"
        >
          {() => (
            <>
              <span className="bw-grow">
                {name}
                <span className="st-extra">
                  {districts.length > 0 ? districts.join(', ') : t('wholeTown')}
                </span>
              </span>
              <Button type="submit" variant="tertiary" aria-label={t('removeWho', { name })}>
                {t('remove')}
              </Button>
            </>
          )}
        </AdminForm>
      ))}
      {staff.length > 0 ? <AddMember manage={manage} id={id} staff={staff} /> : <p>{t('noStaff')}</p>}
    </div>
  );
}

function AddMember({ manage, id, staff }: { manage: Manage; id: string; staff: MemberProps['staff'] }) {
  const t = useTranslations('departments');
  return (
    <AdminForm manage={manage} action="setMember" hidden={{ id }}>
      {(state) => <MemberFields state={state} id={id} staff={staff} submit={t('addMember')} />}
    </AdminForm>
  );
}

interface MemberFieldsProps {
  readonly state: AdminState | null;
  readonly id: string;
  readonly staff: MemberProps['staff'];
  readonly submit: string;
}

function MemberFields({ state, id, staff, submit }: MemberFieldsProps) {
  const t = useTranslations('departments');
  const sentence = useSentence(state);
  return (
    <>
      <Select
        id={`user-${id}`}
        name="userId"
        label={t('person')}
        error={sentence('userId') ?? sentence('')}
        defaultValue={state?.entered.userId ?? ''}
      >
        <option value="">{t('choose')}</option>
        {staff.map((person) => (
          <option key={person.id} value={person.id}>
            {person.name}
          </option>
        ))}
      </Select>
      <Field
        id={`districts-${id}`}
        name="districts"
        label={t('districts')}
        hint={t('districtsHint')}
        error={sentence('districts')}
        defaultValue={state?.entered.districts}
        optional
      />
      <Button type="submit" variant="secondary" icon="plus">
        {submit}
      </Button>
    </>
  );
}
