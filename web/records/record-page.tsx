import { Link, useParams } from '@tanstack/react-router';
import type { Entity } from '#contracts/entity';
import { PageTitle } from '../app/page-title.tsx';
import { Failed, Loading } from '../controls/states.tsx';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../text/language.tsx';
import { Attachments } from './attachments.tsx';
import { Crumbs } from './crumbs.tsx';
import { DeleteRecord } from './delete-record.tsx';
import { recordName } from './entity-columns.ts';
import { RecordDetails } from './record-details.tsx';
import { RefusedWrites } from './refused-writes.tsx';
import { useEntity } from './use-entity.ts';
import { type ShownRecord, useRecord } from './use-record.ts';
import './record.css';

export function RecordPage() {
  const entity = useEntity();
  const { id } = useParams({ from: '/$collection/record/$id' });
  return <RecordOfId key={`${entity.name} ${id}`} entity={entity} id={id} />;
}

function RecordOfId({ entity, id }: { entity: Entity; id: string }) {
  const texts = useTexts();
  const shown = useRecord(entity, id);
  if (shown.isPending) return <Loading />;
  if (shown.error) return <Failed title={texts.recordFailed} error={shown.error} onRetry={shown.retry} />;
  return (
    <>
      <Crumbs entity={entity} />
      {shown.record ? (
        <Found entity={entity} id={id} shown={shown} />
      ) : (
        <Gone entity={entity} shown={shown} />
      )}
    </>
  );
}

function Gone({ entity, shown }: { entity: Entity; shown: ShownRecord }) {
  const texts = useTexts();
  return (
    <>
      <PageTitle title={shown.isDeleted ? texts.recordDeleted : texts.recordGone} />
      <RefusedWrites entity={entity} shown={shown} />
      {!shown.isDeleted && <p className="muted">{texts.recordGoneText}</p>}
    </>
  );
}

function Found({ entity, id, shown }: { entity: Entity; id: string; shown: ShownRecord }) {
  const texts = useTexts();
  const { access } = useSession();
  const record = shown.record!;
  const name = recordName(entity, record);
  const isOnItsWay = shown.writes.some(({ status }) => status === 'accepted');
  return (
    <>
      <div className="page-head">
        <PageTitle title={name}>
          {name}{' '}
          {isOnItsWay && (
            <span className="status status-accepted" title={texts.changeStatusHelp.accepted}>
              {texts.changeStatus.accepted}
            </span>
          )}
        </PageTitle>
        {access.write && (
          <div className="page-actions">
            <Link
              className="button button-plain"
              to="/$collection/record/$id/edit"
              params={{ collection: entity.collection, id }}
            >
              {texts.edit}
            </Link>
            <DeleteRecord entity={entity} id={id} name={name} version={shown.version!} />
          </div>
        )}
      </div>
      <RefusedWrites entity={entity} shown={shown} />
      <RecordDetails entity={entity} record={record} />
      {entity.attachments && <Attachments entity={entity} id={id} rules={entity.attachments} />}
    </>
  );
}
