import { catalog } from '#contracts/catalog';
import type { Entity } from '#contracts/entity';
import { isOptional } from '#contracts/entity';
import { fieldMeta } from '#contracts/field-meta';
import type { GoldTableContract } from '#contracts/gold-catalog';
import {
  auditColumns,
  bronzeColumns,
  deletedColumns,
  quarantineColumns,
  silverColumns,
  tablePath,
} from '#contracts/lake-layout';
import { inputSchema } from '#contracts/openapi/field-schemas';
import type { JsonSchema } from '#contracts/openapi/json-schema';
import { refusalReasons } from '#contracts/refusal-reasons';
import { limitsInWords } from './limits-in-words.ts';

/** Every field and column there is, and where personal data lies, as Markdown. */
export function dataDictionary(goldTables: readonly GoldTableContract[]): string {
  const entities = Object.values(catalog);
  return `# Data dictionary

Made by \`npm run contracts -- write\` from \`contracts/\` and the models in \`sql/gold\`. Personal data is marked with
**P**; it is masked for tokens without the scope \`crm:pii\`.

## Entities

${entities.map(entitySection).join('\n')}
## Tables

${tableSection(tablePath.bronze, 'Every accepted event as it was received.', bronzeColumns)}
${tableSection(tablePath.quarantine, 'Events that a rule refused.', quarantineColumns)}
${tableSection(tablePath.deleted, 'What deleted records were made of.', deletedColumns)}
${tableSection(tablePath.audits, 'What each audit of each run found.', auditColumns)}
${entities.map(silverSection).join('\n')}
${goldTables.map(goldSection).join('\n')}
## Reasons of refusal

| Reason | Meaning |
| --- | --- |
${Object.entries(refusalReasons)
  .map(([reason, meaning]) => row(`\`${reason}\``, meaning))
  .join('\n')}

## Map of personal data

Where data lies that is about a person (LGPD art. 5 I, GDPR art. 4(1)).

| Where | What |
| --- | --- |
${personalData(goldTables)
  .map(({ place, fields }) => row(`\`${place}\``, fields.join(', ')))
  .join('\n')}
`;
}

const row = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

function entitySection(entity: Entity): string {
  const rows = Object.entries(entity.fields).map(([name, field]) => {
    const { pii, description = '', references, aliases = [] } = fieldMeta(field);
    const { description: _, ...schema } = inputSchema(field);
    const notes = [
      description,
      references && `Refers to \`${references}\`.`,
      aliases.length > 0 && `Also read as \`${aliases.join('`, `')}\`.`,
    ];
    const required = name === 'id' || name === 'created_at' ? 'by server' : isOptional(field) ? '' : 'yes';
    return row(
      `\`${name}\``,
      limitsInWords(schema as JsonSchema),
      required,
      pii ? '**P**' : '',
      notes.filter(Boolean).join(' '),
    );
  });
  return `### ${entity.name}

${entity.description} Collection \`/v1/${entity.collection}\`.

| Field | Values | Required | | Meaning |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

interface DescribedColumn {
  readonly name: string;
  readonly type: string;
  readonly required?: boolean;
  readonly pii?: boolean;
  readonly description: string;
}

const tableSection = (path: string, description: string, columns: readonly DescribedColumn[]): string =>
  `### ${path}

${description}

| Column | Type | Never null | | Meaning |
| --- | --- | --- | --- | --- |
${columns
  .map(({ name, type, required, pii, description: meaning }) =>
    row(`\`${name}\``, type, required ? 'yes' : '', pii ? '**P**' : '', meaning),
  )
  .join('\n')}
`;

const silverSection = (entity: Entity): string =>
  tableSection(tablePath.silver(entity.name), `Current state. ${entity.description}`, [
    ...silverColumns(entity).map((column) => ({ ...column, pii: isPersonal(entity, column.name) })),
  ]);

const goldSection = ({ name, description, key, columns }: GoldTableContract): string =>
  tableSection(
    tablePath.gold(name),
    `${description} One row per ${key.join(', ')}.`,
    columns.map((column) => ({ ...column, required: key.includes(column.name) })),
  );

const isPersonal = (entity: Entity, field: string): boolean =>
  (entity.fields[field] && fieldMeta(entity.fields[field]).pii) ?? false;

function personalData(goldTables: readonly GoldTableContract[]) {
  const entities = Object.values(catalog);
  return [
    { place: `${tablePath.bronze}.payload`, fields: ['data of every event'] },
    { place: `${tablePath.quarantine}.payload`, fields: ['data of every refused event'] },
    ...entities.map((entity) => ({
      place: tablePath.silver(entity.name),
      fields: Object.keys(entity.fields).filter((name) => isPersonal(entity, name)),
    })),
    ...goldTables.map(({ name, columns }) => ({
      place: tablePath.gold(name),
      fields: columns.filter(({ pii }) => pii).map((column) => column.name),
    })),
    ...entities.flatMap(({ name, attachments }) =>
      attachments?.pii
        ? [{ place: `attachments/${name}/`, fields: ['files of the record, and their names'] }]
        : [],
    ),
  ].filter(({ fields }) => fields.length > 0);
}
