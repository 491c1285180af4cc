import { useQuery } from '@tanstack/react-query';
import { type DragEvent, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { AttachmentRules, Entity } from '#contracts/entity';
import { attachmentApi } from '../api/attachment-api.ts';
import { PlusIcon } from '../app/icons.tsx';
import { Button } from '../controls/button.tsx';
import { Failed, Loading } from '../controls/states.tsx';
import { useSession } from '../session/session.tsx';
import { useSpoken } from '../text/language.tsx';
import { AttachmentItem } from './attachment-item.tsx';
import { extensionsOf } from './attachment-rules.ts';
import { UploadItem } from './upload-item.tsx';
import { useUploads } from './use-uploads.ts';

interface Props {
  readonly entity: Entity;
  readonly id: string;
  readonly rules: AttachmentRules;
}

/** Signed addresses are good for 15 minutes. */
const NEW_ADDRESSES_MS = 10 * 60_000;

export function Attachments({ entity, id, rules }: Props) {
  const { texts, formats } = useSpoken();
  const { client, access } = useSession();
  const mayRead = access.pii || !rules.pii;
  const query = useQuery({
    queryKey: [entity.name, 'attachments', id],
    queryFn: ({ signal }) => attachmentApi(client).list(entity, id, signal),
    enabled: mayRead,
    refetchInterval: NEW_ADDRESSES_MS,
  });
  const { uploads, add, dismiss } = useUploads(entity, id, rules);
  const [isOver, setOver] = useState(false);
  const mayAdd = access.write && mayRead;
  const dropping = {
    onDragOver: (event: DragEvent): void => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (): void => setOver(false),
    onDrop: (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      add([...event.dataTransfer.files]);
    },
  };
  return (
    <section
      className={isOver ? 'attachments attachments-over' : 'attachments'}
      aria-labelledby="attachments"
      {...(mayAdd && dropping)}
    >
      <div className="page-head">
        <h2 id="attachments">{texts.attachments}</h2>
        {mayAdd && (
          <div className="page-actions">
            <FileTrigger
              allowsMultiple
              acceptedFileTypes={extensionsOf(rules).map((extension) => `.${extension}`)}
              onSelect={(files) => add([...(files ?? [])])}
            >
              <Button>
                <PlusIcon />
                {texts.addFile}
              </Button>
            </FileTrigger>
          </div>
        )}
      </div>
      {!mayRead && <p className="notice">{texts.attachmentsHidden}</p>}
      {query.isError && (
        <Failed title={texts.attachmentsFailed} error={query.error} onRetry={() => query.refetch()} />
      )}
      {mayRead && query.isPending && <Loading />}
      <ul>
        {query.data?.map((file) => (
          <AttachmentItem key={file.attachment_id} entity={entity} id={id} file={file} />
        ))}
        {uploads.map((each) => (
          <UploadItem key={each.key} upload={each} onDismiss={() => dismiss(each.key)} />
        ))}
      </ul>
      {query.data?.length === 0 && uploads.length === 0 && <p className="muted">{texts.noAttachments}</p>}
      {mayAdd && (
        <p className="field-help">
          {texts.fileRules(
            formats.list(extensionsOf(rules).map((each) => each.toUpperCase())),
            formats.bytes(rules.maxBytes),
          )}{' '}
          {texts.dropFiles}
        </p>
      )}
    </section>
  );
}
