import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { fieldMeta } from '#contracts/field-meta';
import type { ControlProps } from '../controls/field.tsx';
import { useSession } from '../session/session.tsx';
import { recordName, titleFields } from './entity-columns.ts';
import type { FormField } from './form-fields.ts';

interface Props {
  readonly control: ControlProps;
  readonly name: string;
  readonly references: NonNullable<FormField['references']>;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const SUGGESTIONS = '12';
const TYPING_PAUSE_MS = 250;

/**
 * A field that repeats a value of another record: what is typed is looked for there and suggested. Anything else may
 * be entered too, since records may arrive in any order.
 */
export function ReferenceInput({ control, name, references: { entity, field }, value, onChange }: Props) {
  const { records, access } = useSession();
  const [wanted, setWanted] = useState(value);
  const [asked, setAsked] = useState(false);
  const list = useId();
  useEffect(() => {
    const timer = setTimeout(() => setWanted(value.trim()), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  const mayAsk = access.pii || !fieldMeta(entity.fields[field]!).pii;
  const query = useQuery({
    queryKey: [entity.name, 'suggestions', field, wanted],
    queryFn: ({ signal }) =>
      records.list(
        entity,
        {
          ...(wanted && { [`${field}.contains`]: wanted }),
          sort: field,
          limit: SUGGESTIONS,
          fields: [...new Set(['id', field, ...titleFields[entity.name]])].join(','),
        },
        signal,
      ),
    enabled: mayAsk && asked,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <input
        {...control}
        name={name}
        list={list}
        value={value}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onFocus={() => setAsked(true)}
        onChange={({ target }) => onChange(target.value)}
      />
      <datalist id={list}>
        {(query.data?.data ?? [])
          .filter((row) => row[field] !== undefined)
          .map((row) => (
            <option key={row.id} value={String(row[field])}>
              {recordName(entity, row)}
            </option>
          ))}
      </datalist>
    </>
  );
}
