import { useLocation, useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { PageTitle } from '../app/page-title.tsx';
import { usePendingWrites, useSession } from '../session/session.tsx';
import { useSpoken } from '../text/language.tsx';
import { Crumbs } from './crumbs.tsx';
import { recordName } from './entity-columns.ts';
import { formFields } from './form-fields.ts';
import { emptyValues, type FormValues, recordOf, valuesOf } from './form-values.ts';
import { RecordForm } from './record-form.tsx';
import { useEntity } from './use-entity.ts';

export function CreatePage() {
  const entity = useEntity();
  const { texts, language, formats } = useSpoken();
  const { records, writes, access } = useSession();
  const navigate = useNavigate();
  const { corrects } = useLocation().state;
  const refused = usePendingWrites().find(({ eventId }) => eventId === corrects);
  const writing = { language, timeZone: formats.timeZone };
  const fields = formFields(entity);
  const [initial] = useState(() => emptyValues(fields, writing, new Date()));
  const [entered] = useState(() => (refused?.data ? valuesOf(fields, refused.data, writing) : undefined));

  const toList = useCallback(
    (): void => void navigate({ to: '/$collection', params: { collection: entity.collection } }),
    [navigate, entity],
  );
  const submit = async (values: FormValues, key: string): Promise<void> => {
    const receipt = await records.create(entity, recordOf(fields, values, writing), key);
    const data = receipt.record ?? {};
    if (refused) writes.dismiss(refused.eventId);
    writes.add({
      eventId: receipt.event_id,
      entity: entity.name,
      op: 'create',
      id: receipt.id,
      receipt: receipt.receipt,
      name: recordName(entity, { ...data, id: receipt.id }),
      data,
    });
  };
  return (
    <>
      <Crumbs entity={entity} />
      <PageTitle title={texts.newOne[entity.name]} />
      {access.write ? (
        <RecordForm
          entity={entity}
          fields={fields}
          initial={initial}
          entered={entered}
          submitText={texts.createOne[entity.name]}
          onSubmit={submit}
          onDone={toList}
          onCancel={toList}
        />
      ) : (
        <p className="alert">{texts.readOnlyHelp}</p>
      )}
    </>
  );
}
