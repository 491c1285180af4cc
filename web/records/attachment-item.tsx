import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Attachment } from '#contracts/attachment';
import type { Entity } from '#contracts/entity';
import { attachmentApi } from '../api/attachment-api.ts';
import { errorText } from '../api/error-text.ts';
import { FileIcon } from '../app/icons.tsx';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { useSession } from '../session/session.tsx';
import { useSpoken } from '../text/language.tsx';

interface Props {
  readonly entity: Entity;
  readonly id: string;
  readonly file: Attachment;
}

export function AttachmentItem({ entity, id, file }: Props) {
  const { texts, formats } = useSpoken();
  const { access } = useSession();
  const [isLarge, setLarge] = useState(false);
  const isImage = file.media_type.startsWith('image/');
  const image = (
    <img src={file.download?.url} alt={texts.previewOf(file.file_name)} loading="lazy" decoding="async" />
  );
  return (
    <li className="attachment">
      {isImage ? (
        <button type="button" className="attachment-preview" onClick={() => setLarge(true)}>
          {image}
        </button>
      ) : (
        <span className="attachment-preview">
          <FileIcon />
        </span>
      )}
      <p className="attachment-name">
        <a href={file.download?.url} target="_blank" rel="noreferrer">
          {file.file_name}
        </a>
        <span className="muted">
          {formats.bytes(file.bytes)} · {formats.instant(file.uploaded_at)}
        </span>
      </p>
      {access.write && <DeleteFile entity={entity} id={id} file={file} />}
      <Dialog title={file.file_name} isOpen={isLarge} onClose={() => setLarge(false)}>
        <div className="attachment-large">{image}</div>
        <div className="dialog-actions">
          <Button onPress={() => setLarge(false)}>{texts.close}</Button>
        </div>
      </Dialog>
    </li>
  );
}

function DeleteFile({ entity, id, file }: Props) {
  const { texts } = useSpoken();
  const { client } = useSession();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<string>();
  const remove = async (): Promise<void> => {
    setFailure(undefined);
    try {
      await attachmentApi(client).remove(entity, id, file.attachment_id);
      setAsking(false);
      await queries.invalidateQueries({ queryKey: [entity.name, 'attachments', id] });
    } catch (error) {
      setFailure(errorText(error, texts));
    }
  };
  return (
    <>
      <Button variant="quiet" onPress={() => setAsking(true)}>
        {texts.delete}
      </Button>
      <Dialog
        title={texts.deleteFileTitle(file.file_name)}
        role="alertdialog"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
      >
        <p>{texts.deleteFileText}</p>
        {failure && (
          <p className="alert" role="alert">
            {failure}
          </p>
        )}
        <div className="dialog-actions">
          <Button autoFocus onPress={() => setAsking(false)}>
            {texts.cancel}
          </Button>
          <Button variant="danger" onPress={() => void remove()}>
            {texts.delete}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
