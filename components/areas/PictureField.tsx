import './picture-field.css';
import { cx } from '@/components/ui/cx';
import { FieldError } from '@/components/ui/Field';
import { Icon } from '@/components/ui/Icon';
import { isUseCategory } from '@/lib/areas/status';
import type { FieldView } from '@/lib/services/engine/view';
import { categoryIcons } from './category-icons';

/** One of many by its picture; ordinary radio buttons, so that it works without JavaScript. */
export function PictureField({ field, error }: { readonly field: FieldView; readonly error?: string }) {
  return (
    <fieldset
      id={field.id ?? field.name}
      className={cx('sp-kinds', error && 'kern-form-input--error')}
      aria-describedby={error ? `${field.id ?? field.name}-error` : undefined}
    >
      <legend className="kern-label">{field.label}</legend>
      <FieldError id={field.id ?? field.name} error={error} />
      <div className="sp-kinds__grid">
        {field.options?.map(({ value, label, hint }) => (
          <label key={value} className="sp-kind">
            <input type="radio" name={field.name} value={value} defaultChecked={field.value === value} />
            <Icon name={isUseCategory(value) ? categoryIcons[value] : 'dots'} />
            <span>
              <b className="bw-strong">{label}</b>
              {hint ? <small>{hint}</small> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
