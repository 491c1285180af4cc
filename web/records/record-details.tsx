import { Link } from '@tanstack/react-router';
import { catalog } from '#contracts/catalog';
import type { Column } from '#contracts/columns';
import type { Entity, EntityName } from '#contracts/entity';
import { fieldMeta } from '#contracts/field-meta';
import { recordColumns } from '#contracts/record-columns';
import type { Row } from '../api/pending-write.ts';
import { useSession } from '../session/session.tsx';
import { fieldLabel } from '../text/field-texts.ts';
import { useSpoken } from '../text/language.tsx';
import { Value } from './value.tsx';

/** Every field of a record. */
export function RecordDetails({ entity, record }: { entity: Entity; record: Row }) {
  const { texts, language } = useSpoken();
  const columns = recordColumns(entity);
  const isAbout = ({ name }: Column): boolean =>
    name.startsWith('_') || name === 'id' || name === 'created_at' || name === 'service_duration';
  const items = (wanted: (column: Column) => boolean) =>
    columns.filter(wanted).map((column) => (
      <div key={column.name}>
        <dt>{fieldLabel(entity, column.name, language)}</dt>
        <dd>
          <Linked entity={entity} column={column} value={record[column.name]} />
        </dd>
      </div>
    ));
  return (
    <section className="record-sheet" aria-label={texts.details}>
      <dl>{items((column) => !isAbout(column))}</dl>
      <dl className="record-about">{items(isAbout)}</dl>
    </section>
  );
}

/** A value that names another record leads there. */
function Linked({ entity, column, value }: { entity: Entity; column: Column; value: unknown }) {
  const { access } = useSession();
  const shown = <Value column={column} value={value} />;
  const field = entity.fields[column.name];
  const references = field && fieldMeta(field).references;
  if (typeof value !== 'string' || (column.pii && !access.pii)) return shown;
  if (column.name === 'website')
    return (
      <a href={value} target="_blank" rel="noreferrer">
        {value}
      </a>
    );
  if (!references) return shown;
  const [name, key] = references.split('.') as [EntityName, string];
  return (
    <Link
      to="/$collection"
      params={{ collection: catalog[name].collection }}
      search={{ [key]: value } as never}
    >
      {shown}
    </Link>
  );
}
