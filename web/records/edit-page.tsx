import { useNavigate, useParams } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { Entity } from '#contracts/entity';
import type { Row } from '../api/pending-write.ts';
import { PageTitle } from '../app/page-title.tsx';
import { Failed, Loading } from '../controls/states.tsx';
import { useSession } from '../session/session.tsx';
import { fieldLabel } from '../text/field-texts.ts';
import { useSpoken } from '../text/language.tsx';
import { Crumbs } from './crumbs.tsx';
import { recordName } from './entity-columns.ts';
import { formFields } from './form-fields.ts';
import { type FormValues, patchOf, valuesOf } from './form-values.ts';
import { RecordForm } from './record-form.tsx';
import { useEntity } from './use-entity.ts';
import { useRecord } from './use-record.ts';

export function EditPage() {
  const entity = useEntity();
  const { id } = useParams({ from: '/$collection/record/$id/edit' });
  const { texts } = useSpoken();
  const { access } = useSession();
  const { record, version, isPending, error, retry } = useRecord(entity, id);
  if (isPending) return <Loading />;
  if (error) return <Failed title={texts.recordFailed} error={error} onRetry={retry} />;
  if (!record || !version) return <PageTitle title={texts.recordGone} />;
  if (!access.write) return <p className="alert">{texts.readOnlyHelp}</p>;
  return <Edit key={id} entity={entity} record={record} version={version} />;
}

interface EditProps {
  readonly entity: Entity;
  readonly record: Row;
  readonly version: string;
}

function Edit({ entity, record, version }: EditProps) {
  const { texts, language, formats } = useSpoken();
  const { records, writes, access } = useSession();
  const navigate = useNavigate();
  // What was there when editing began: the change is meant for this version, whatever arrives meanwhile.
  const [base] = useState({ record, version });
  const writing = { language, timeZone: formats.timeZone };
  const all = formFields(entity);
  const fields = all.filter(({ pii }) => access.pii || !pii);
  const hidden = all.filter((field) => !fields.includes(field));
  const [initial] = useState(() => valuesOf(fields, base.record, writing));
  const { id } = record;

  const toRecord = useCallback(
    (): void =>
      void navigate({ to: '/$collection/record/$id', params: { collection: entity.collection, id } }),
    [navigate, entity, id],
  );
  const submit = async (values: FormValues, key: string): Promise<void> => {
    const patch = patchOf(fields, initial, values, writing);
    if (Object.keys(patch).length === 0) return;
    const receipt = await records.update(entity, id, patch, base.version, key);
    writes.add({
      eventId: receipt.event_id,
      entity: entity.name,
      op: 'update',
      id,
      receipt: receipt.receipt,
      name: recordName(entity, { ...base.record, ...receipt.record }),
      data: receipt.record,
    });
  };
  return (
    <>
      <Crumbs entity={entity} />
      <PageTitle title={texts.editTitle(recordName(entity, base.record))} />
      {hidden.length > 0 && (
        <p className="notice">
          {texts.piiMaskedHelp} {formats.list(hidden.map(({ name }) => fieldLabel(entity, name, language)))}.
        </p>
      )}
      <RecordForm
        entity={entity}
        fields={fields}
        initial={initial}
        submitText={texts.save}
        onSubmit={submit}
        onDone={toRecord}
        onCancel={toRecord}
      />
    </>
  );
}
