import type { Entity } from '#contracts/entity';
import { Button } from '../controls/button.tsx';
import { useSpoken } from '../text/language.tsx';
import type { CheckedRows } from './check-rows.ts';
import { type ColumnMapping, missingFields, repeatedFields } from './column-mapping.ts';
import type { CsvFile } from './read-csv.ts';
import { RefusedTable } from './refused-table.tsx';

interface Props {
  readonly entity: Entity;
  readonly file: CsvFile;
  readonly mapping: ColumnMapping;
  /** Undefined while the rows are checked. */
  readonly checked: CheckedRows | undefined;
  readonly onSend: () => void;
}

/** What would be sent, and what would be refused and why. */
export function Preview({ entity, file, mapping, checked, onSend }: Props) {
  const { texts, formats } = useSpoken();
  const isMapped = missingFields(mapping, entity).length === 0 && repeatedFields(mapping).length === 0;
  if (!isMapped) return null;
  if (!checked) return <p role="status">{texts.checking}</p>;
  const [good, bad] = [checked.good, checked.refused].map(({ length }) => formats.number(length));
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{texts.preview}</h2>
      <p role="status">{checked.refused.length === 0 ? texts.allGood(good!) : texts.checked(good!, bad!)}</p>
      {checked.refused.length > 0 && (
        <RefusedTable entity={entity} file={file} refused={checked.refused} title={texts.rowsRefused} />
      )}
      <div>
        <Button variant="primary" isDisabled={checked.good.length === 0} onPress={onSend}>
          {texts.sendRows(good!)}
        </Button>
      </div>
    </section>
  );
}
