import type { InputHTMLAttributes, ReactNode } from 'react';
import { Chip } from './Chip';
import { cx } from './cx';
import { FieldError } from './Field';
import { Icon, type IconName } from './Icon';

interface CheckProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly id: string;
  readonly label: ReactNode;
}

interface CheckboxProps extends CheckProps {
  readonly error?: string;
}

export function Checkbox({ id, label, className, error, ...input }: CheckboxProps) {
  return (
    <>
      <FieldError id={id} error={error} />
      <div className="kern-form-check">
        <input
          name={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          {...input}
          id={id}
          type="checkbox"
          className={cx('kern-form-check__checkbox', className)}
        />
        <label className="kern-label" htmlFor={id}>
          {label}
        </label>
      </div>
    </>
  );
}

export function Radio({ id, label, className, ...input }: CheckProps) {
  return (
    <div className="kern-form-check">
      <input {...input} id={id} type="radio" className={cx('kern-form-check__radio', className)} />
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
    </div>
  );
}

export interface ChoiceOption<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly icon?: IconName;
}

interface ChoiceProps<Value extends string> {
  /** Name of the form field; also the id the error summary links to. */
  readonly name: string;
  readonly legend: ReactNode;
  readonly options: readonly ChoiceOption<Value>[];
  /** Controlled when `onChange` is given, else only the start. */
  readonly value?: Value | null;
  readonly onChange?: (value: Value) => void;
  readonly error?: string;
  /** The legend is said, not shown. */
  readonly legendHidden?: boolean;
}

function inputState<Value extends string>(
  { value, onChange }: ChoiceProps<Value>,
  option: Value,
): InputHTMLAttributes<HTMLInputElement> {
  return onChange
    ? { checked: value === option, onChange: () => onChange(option) }
    : { defaultChecked: value === option };
}

/** Short single choice. */
export function ChoiceChips<Value extends string>(props: ChoiceProps<Value>) {
  const { name, legend, options, error, legendHidden } = props;
  return (
    <fieldset
      className="bw-stack bw-stack--s"
      id={name}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend className={legendHidden ? 'bw-hide' : 'bw-label bw-legend'}>{legend}</legend>
      <FieldError id={name} error={error} />
      <div className="bw-row bw-row--wrap">
        {options.map(({ value, label, icon }) => (
          <Chip
            key={value}
            name={name}
            value={value}
            label={label}
            icon={icon}
            {...inputState(props, value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Choice by picture, three in a row. */
export function KindChoice<Value extends string>(props: ChoiceProps<Value>) {
  const { name, legend, options, error, legendHidden } = props;
  return (
    <fieldset
      className="bw-stack bw-stack--s"
      id={name}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend className={legendHidden ? 'bw-hide' : 'bw-legend bw-h4 bw-strong'}>{legend}</legend>
      <FieldError id={name} error={error} />
      <div className="bw-kinds">
        {options.map(({ value, label, icon }) => (
          <label key={value} className="bw-kind">
            <input type="radio" name={name} value={value} {...inputState(props, value)} />
            {icon ? <Icon name={icon} size="l" /> : null}
            <span>{label}</span>
            <span className="bw-kind__c">
              <Icon name="check" />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
