import { rowTitle } from '@/lib/services/engine/live';
import type { FieldView } from '@/lib/services/engine/view';
import type { EnteredRow, EnteredStep, EnteredValue } from '@/lib/services/entered';
import { AnyField } from './AnyField';

interface Props {
  readonly field: FieldView;
  /** What was typed when something was wrong; null at first. */
  readonly entered: EnteredStep | null;
  /** Name of an input → sentence. */
  readonly errors: Readonly<Record<string, string>>;
  /** Before the ids, where the same question stands more than once on a page. */
  readonly prefix?: string;
}

/** A field that the town hall asks for or corrects; a repeated group with all its rows and an empty one more. */
export function AskedField({ field, entered, errors, prefix = '' }: Props) {
  const { name, rows, label, hint } = field;
  const error = errors[name];
  if (!rows) {
    const value = (typedIn(entered, name) ?? field.value) as typeof field.value;
    return (
      <AnyField key={`${name} ${String(value)}`} field={{ ...field, id: prefix + name, value, error }} />
    );
  }
  return (
    <div className="bw-stack" id={prefix + name}>
      <p className="bw-strong">{label}</p>
      {hint ? <p className="bw-small">{hint}</p> : null}
      {error ? <p className="bw-err">{error}</p> : null}
      {rows.map((columns, index) => (
        <fieldset key={columns[0]?.name ?? index} className="bw-card bw-card__b bw-stack">
          <legend className="bw-strong sv-row-title">{rowTitle(field, index)}</legend>
          {columns.map((column) => (
            <AskedField key={column.name} field={column} {...{ entered, errors, prefix }} />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

/** What was typed into an input: by its name, or by "group.0.column" within the rows of its group. */
function typedIn(entered: EnteredStep | null, name: string): EnteredValue | undefined {
  const own = entered?.[name];
  const [group = '', index, column = ''] = name.split('.');
  const rows = entered?.[group];
  if (own !== undefined || index === undefined || !Array.isArray(rows)) return own;
  return (rows as readonly EnteredRow[])[Number(index)]?.[column] ?? '';
}
