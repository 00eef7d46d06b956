import { useTranslations } from 'next-intl';
import { Checkbox, Radio } from '@/components/ui/Choice';
import { cx } from '@/components/ui/cx';
import { Field, FieldError, Select, TextArea } from '@/components/ui/Field';
import type { FieldView } from '@/lib/services/engine/view';
import { fieldKindComponents } from './field-kinds';

const inputModes = { integer: 'numeric', decimal: 'decimal', postcode: 'numeric', phone: 'tel' } as const;
const types = { email: 'email', phone: 'tel', time: 'time' } as const;

const one = ({ value }: FieldView): string => (typeof value === 'string' ? value : (value[0] ?? ''));
const many = ({ value }: FieldView): readonly string[] => (typeof value === 'string' ? [value] : value);

/** A field of any kind, with its label, hint, error and what was entered. */
export function AnyField({ field }: { field: FieldView }) {
  const t = useTranslations('applications.form');
  const { kind, name, id = name, error } = field;
  if (kind.startsWith('custom:')) {
    const Own = fieldKindComponents[kind.slice(7)];
    return Own ? <Own field={field} error={error} /> : null;
  }
  const hint = [field.unit ? t('unitHint', { unit: field.unit }) : '', field.hint ?? '']
    .filter(Boolean)
    .join('. ');
  const shared = { id, name, label: field.label, hint: hint || undefined, error, optional: field.isOptional };
  if (kind === 'longText') return <TextArea {...shared} defaultValue={one(field)} />;
  if (kind === 'select' || kind === 'country')
    return (
      <Select {...shared} defaultValue={one(field)} autoComplete={field.autoComplete}>
        <option value="">{t('pick')}</option>
        {field.options?.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    );
  if (kind === 'countries') return <Countries field={field} />;
  if (kind === 'yesNo' || kind === 'choice' || kind === 'choices') return <Group field={field} />;
  if (kind === 'confirm')
    return (
      <div className={cx('kern-form-input', error && 'kern-form-input--error')}>
        <FieldError id={id} error={error} />
        <Checkbox
          id={id}
          name={name}
          value="yes"
          label={field.label}
          defaultChecked={one(field) === 'yes'}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
        />
      </div>
    );
  return (
    <Field
      {...shared}
      defaultValue={one(field)}
      type={kind in types ? types[kind as keyof typeof types] : 'text'}
      inputMode={kind in inputModes ? inputModes[kind as keyof typeof inputModes] : undefined}
      placeholder={kind === 'date' ? t('dateForm') : undefined}
      autoComplete={field.autoComplete}
      className={field.width ? `sv-w-${field.width <= 6 ? 's' : 'm'}` : undefined}
    />
  );
}

/** One or several of a few, all seen. The group has the id the error summary leads to. */
function Group({ field }: { field: FieldView }) {
  const t = useTranslations('applications.form');
  const ui = useTranslations('ui');
  const { name, id = name, kind, error, label, hint, isOptional } = field;
  const options = field.options ?? [
    { value: 'yes', label: t('yes') },
    { value: 'no', label: t('no') },
  ];
  const Box = kind === 'choices' ? Checkbox : Radio;
  return (
    <fieldset
      id={id}
      className={cx('sv-group', error && 'kern-form-input--error')}
      aria-describedby={cx(hint ? `${id}-hint` : null, error ? `${id}-error` : null) || undefined}
    >
      <legend className="kern-label">
        {label} {isOptional ? <span className="kern-label__optional">({ui('optional')})</span> : null}
      </legend>
      {hint ? (
        <p className="kern-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldError id={id} error={error} />
      {options.map((option) => (
        <Box
          key={option.value}
          id={`${id}-${option.value}`}
          name={name}
          value={option.value}
          defaultChecked={many(field).includes(option.value)}
          label={
            option.hint ? (
              <>
                {option.label}
                <small className="sv-option-hint">{option.hint}</small>
              </>
            ) : (
              option.label
            )
          }
        />
      ))}
    </fieldset>
  );
}

/** Several states: one list more than was chosen, at most five. */
function Countries({ field }: { field: FieldView }) {
  const t = useTranslations('applications.form');
  const chosen = many(field).filter(Boolean);
  const lists = [...chosen, ''].slice(0, 5);
  return (
    <fieldset id={field.name} className={cx('sv-group', field.error && 'kern-form-input--error')}>
      <legend className="kern-label">{field.label}</legend>
      {field.hint ? <p className="kern-hint">{field.hint}</p> : null}
      <FieldError id={field.name} error={field.error} />
      {lists.map((value, index) => (
        <Select
          // biome-ignore lint/suspicious/noArrayIndexKey: lists have no identity and keep their order
          key={index}
          id={`${field.name}-${index}`}
          name={field.name}
          label={index === 0 ? <span className="bw-hide">{field.label}</span> : t('countryAdd')}
          optional={index > 0}
          defaultValue={value}
        >
          <option value="">{t('pick')}</option>
          {field.options?.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      ))}
    </fieldset>
  );
}
