import { Link } from '@tanstack/react-router';
import type { Entity } from '#contracts/entity';
import { useSpoken } from '../text/language.tsx';
import type { CsvFile } from './read-csv.ts';
import { RefusedTable } from './refused-table.tsx';
import type { Settled } from './settle.ts';

interface Props {
  readonly entity: Entity;
  readonly file: CsvFile;
  readonly result: Settled;
}

export function ImportResult({ entity, file, result: { saved, refused, unknown } }: Props) {
  const { texts, formats } = useSpoken();
  return (
    <section aria-labelledby="import-done">
      <h2 id="import-done">{texts.importDone}</h2>
      <p role="status">
        {texts.importResult(formats.number(saved), formats.number(refused.length))}{' '}
        {unknown > 0 && texts.importUnknown(formats.number(unknown))}
      </p>
      {refused.length > 0 && (
        <RefusedTable entity={entity} file={file} refused={refused} title={texts.refusedRows} />
      )}
      <p>
        <Link to="/$collection" params={{ collection: entity.collection }}>
          {texts.toList(texts.many[entity.name])}
        </Link>
      </p>
    </section>
  );
}
