import { type FormEvent, useState } from 'react';
import type { Column } from '#contracts/columns';
import type { Entity } from '#contracts/entity';
import {
  filterName,
  operatorsOf,
  type QueryColumnType,
  type QueryOperator,
} from '#contracts/query-operators';
import { FilterIcon } from '../app/icons.tsx';
import { Button } from '../controls/button.tsx';
import { Field } from '../controls/field.tsx';
import { Popover } from '../controls/popover.tsx';
import { useSession } from '../session/session.tsx';
import { fieldLabel } from '../text/field-texts.ts';
import { useSpoken } from '../text/language.tsx';
import { listColumns } from './entity-columns.ts';
import { filterParameter } from './filter-parameter.ts';
import { FilterValue } from './filter-value.tsx';
import { useOperatorWords } from './use-filter-words.ts';

interface Props {
  readonly entity: Entity;
  readonly onAdd: (parameter: string, value: string) => void;
}

export function FilterEditor({ entity, onAdd }: Props) {
  const { texts } = useSpoken();
  return (
    <Popover
      label={texts.addFilter}
      trigger={
        <Button>
          <FilterIcon />
          {texts.filter}
        </Button>
      }
    >
      {(close) => (
        <FilterForm
          entity={entity}
          onAdd={(parameter, value) => {
            onAdd(parameter, value);
            close();
          }}
        />
      )}
    </Popover>
  );
}

function FilterForm({ entity, onAdd }: Props) {
  const { texts, language, formats } = useSpoken();
  const { access } = useSession();
  const operatorWords = useOperatorWords();
  const columns = listColumns(entity).filter(({ pii }) => access.pii || !pii);
  const [column, setColumn] = useState<Column>(columns[0]!);
  const operators = operatorsOf(column.type as QueryColumnType, true);
  const [wanted, setOperator] = useState<QueryOperator>();
  const operator = wanted !== undefined && operators.includes(wanted) ? wanted : preferred(operators, column);
  const [text, setText] = useState('');

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const value = filterParameter(column, operator, text, { language, timeZone: formats.timeZone });
    if (value !== undefined) onAdd(filterName(column.name, operator), value);
  };
  return (
    <form className="filter-form" onSubmit={submit}>
      <h2>{texts.addFilter}</h2>
      <Field label={texts.field}>
        {(control) => (
          <select
            {...control}
            value={column.name}
            onChange={({ target }) => {
              setColumn(columns.find(({ name }) => name === target.value)!);
              setText('');
            }}
          >
            {columns.map(({ name }) => (
              <option key={name} value={name}>
                {fieldLabel(entity, name, language)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={texts.condition}>
        {(control) => (
          <select
            {...control}
            value={operator}
            onChange={({ target }) => {
              setOperator(target.value as QueryOperator);
              setText('');
            }}
          >
            {operators.map((each) => (
              <option key={each} value={each}>
                {operatorWords(column, each)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={texts.value} help={operator === 'in' ? texts.valuesHelp : undefined}>
        {(control) => (
          <FilterValue
            control={control}
            entity={entity}
            column={column}
            operator={operator}
            value={text}
            onChange={setText}
          />
        )}
      </Field>
      <Button type="submit" variant="primary">
        {texts.apply}
      </Button>
    </form>
  );
}

/** What people most often ask of a field of this type. */
function preferred(operators: readonly QueryOperator[], { type }: Column): QueryOperator {
  const wish: QueryOperator = type === 'string' ? 'contains' : type === 'array<string>' ? 'has' : 'gte';
  return operators.includes(wish) ? wish : operators[0]!;
}
