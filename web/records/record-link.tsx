import { Link } from '@tanstack/react-router';
import type { Column } from '#contracts/columns';
import type { Entity } from '#contracts/entity';
import { useTexts } from '../text/language.tsx';
import { recordName } from './entity-columns.ts';
import { Value } from './value.tsx';

interface Props {
  readonly entity: Entity;
  readonly row: Readonly<Record<string, unknown>> & { readonly id: string };
  readonly column: Column;
}

/** The first cell of a row leads to the record. */
export function RecordLink({ entity, row, column }: Props) {
  const texts = useTexts();
  return (
    <Link
      to="/$collection/record/$id"
      params={{ collection: entity.collection, id: row.id }}
      aria-label={row[column.name] === undefined ? texts.open(recordName(entity, row)) : undefined}
    >
      <Value column={column} value={row[column.name]} />
    </Link>
  );
}
