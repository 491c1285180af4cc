import type { Entity } from '#contracts/entity';
import { fieldLabel } from '../text/field-texts.ts';
import { useSpoken } from '../text/language.tsx';
import { type ColumnMapping, missingFields, repeatedFields } from './column-mapping.ts';
import type { CsvFile } from './read-csv.ts';

interface Props {
  readonly entity: Entity;
  readonly file: CsvFile;
  readonly mapping: ColumnMapping;
  readonly onChange: (mapping: ColumnMapping) => void;
}

/** Which field each column of the file fills. */
export function MappingTable({ entity, file, mapping, onChange }: Props) {
  const { texts, language, formats } = useSpoken();
  const label = (field: string): string => fieldLabel(entity, field, language);
  const words = (fields: readonly string[]): string => formats.list(fields.map(label));
  const missing = missingFields(mapping, entity);
  const repeated = repeatedFields(mapping);
  return (
    <section aria-labelledby="mapping">
      <h2 id="mapping">{texts.mapping}</h2>
      <div className="table-scroll">
        <table className="records mapping">
          <thead>
            <tr>
              <th scope="col">{texts.fileColumn}</th>
              <th scope="col">{texts.firstValue}</th>
              <th scope="col">{texts.fillsField}</th>
            </tr>
          </thead>
          <tbody>
            {file.columns.map((column, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place; names may repeat
              <tr key={at}>
                <th scope="row">{column}</th>
                <td>{file.rows[0]?.cells[at]}</td>
                <td>
                  <select
                    aria-label={`${texts.fillsField}: ${column}`}
                    value={mapping[at] ?? ''}
                    onChange={({ target }) =>
                      onChange(
                        mapping.map((field, index) => (index === at ? target.value || undefined : field)),
                      )
                    }
                  >
                    <option value="">{texts.leaveOut}</option>
                    {Object.keys(entity.fields).map((field) => (
                      <option key={field} value={field}>
                        {label(field)}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {missing.length > 0 && <p className="alert">{texts.missingRequired(words(missing))}</p>}
      {repeated.length > 0 && <p className="alert">{texts.twiceMapped(words(repeated))}</p>}
    </section>
  );
}
