import type { Column } from '#contracts/columns';
import type { Entity } from '#contracts/entity';
import { ColumnsIcon } from '../app/icons.tsx';
import { Button } from '../controls/button.tsx';
import { Popover } from '../controls/popover.tsx';
import { fieldLabel } from '../text/field-texts.ts';
import { useSpoken } from '../text/language.tsx';
import { listColumns } from './entity-columns.ts';

interface Props {
  readonly entity: Entity;
  readonly shown: readonly Column[];
  readonly onColumns: (names: readonly string[] | undefined) => void;
}

export function ColumnsMenu({ entity, shown, onColumns }: Props) {
  const { texts, language } = useSpoken();
  const names = shown.map(({ name }) => name);
  const toggle = (name: string): void =>
    onColumns(names.includes(name) ? names.filter((each) => each !== name) : [...names, name]);
  return (
    <Popover
      label={texts.columns}
      trigger={
        <Button>
          <ColumnsIcon />
          {texts.columns}
        </Button>
      }
    >
      <fieldset className="columns-menu">
        <legend>{texts.columns}</legend>
        {listColumns(entity).map(({ name }) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={names.includes(name)}
              disabled={names.length === 1 && names.includes(name)}
              onChange={() => toggle(name)}
            />
            {fieldLabel(entity, name, language)}
          </label>
        ))}
      </fieldset>
      <Button variant="quiet" onPress={() => onColumns(undefined)}>
        {texts.resetColumns}
      </Button>
    </Popover>
  );
}
