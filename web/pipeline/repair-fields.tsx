import { useState } from 'react';
import type { Entity } from '#contracts/entity';
import { FieldInput } from '../records/field-input.tsx';
import type { FormField } from '../records/form-fields.ts';
import type { FieldMessages, FormValues } from '../records/form-values.ts';
import { useTexts } from '../text/language.tsx';
import '../records/form.css';

interface Props {
  readonly entity: Entity;
  readonly fields: readonly FormField[];
  /** The field that the rule is about; the others stand back. */
  readonly atFault: string | undefined;
  readonly values: FormValues;
  readonly messages: FieldMessages;
  readonly onChange: (name: string, value: string | readonly string[]) => void;
}

export function RepairFields({ entity, fields, atFault, values, messages, onChange }: Props) {
  const words = useTexts().pipeline;
  const [isOpen, setOpen] = useState(false);
  const first = fields.filter(({ name }) => name === atFault);
  const others = fields.filter(({ name }) => name !== atFault);
  const inputs = (shown: readonly FormField[]) =>
    shown.map((field) => (
      <FieldInput
        key={field.name}
        entity={entity}
        field={field}
        value={values[field.name] ?? ''}
        error={messages[field.name]}
        onChange={(value) => onChange(field.name, value)}
      />
    ));
  if (fields.length === 0) return null;
  if (first.length === 0) return <div className="form-fields">{inputs(others)}</div>;
  return (
    <>
      <div className="form-fields at-fault">{inputs(first)}</div>
      {others.length > 0 && (
        <details
          className="more"
          open={isOpen || others.some(({ name }) => messages[name])}
          onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
        >
          <summary>{words.otherFields}</summary>
          <div className="form-fields">{inputs(others)}</div>
        </details>
      )}
    </>
  );
}
