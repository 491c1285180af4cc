import type { Attachment } from '#contracts/attachment';
import type { Entity } from '#contracts/entity';
import { parseAttachmentKey, recordPrefix } from './attachment-key.ts';
import { mediaTypeOf } from './attachment-rules.ts';
import type { AttachmentStore, StoredAttachment } from './attachment-store.ts';

/** What one listing of the storage brings at most. */
export const MAX_LISTED = 1_000;

/** A file, and where it lies. */
export interface ListedAttachment {
  readonly key: string;
  readonly attachment: Attachment;
}

export interface AttachmentPage {
  readonly files: readonly ListedAttachment[];
  /** The id after which the next page goes on; undefined on the last one. */
  readonly next: string | undefined;
}

/**
 * The first files of a record in the order of their ids, at most {@link MAX_LISTED}, by one listing. None for an
 * entity whose records have no files.
 *
 * Where the entity's rules say `pii`, the names are personal data: ask only for a principal who may see it.
 */
export const attachmentsOf =
  (store: AttachmentStore) =>
  async (entity: Entity, id: string): Promise<Attachment[]> => {
    if (!entity.attachments) return [];
    const { files } = await listAttachments(store, { entity, id, limit: MAX_LISTED });
    return files.map(({ attachment }) => attachment);
  };

/** A page of the files of a record, in the order of their ids, by one listing. */
export async function listAttachments(
  store: AttachmentStore,
  { entity, id, limit, after }: { entity: Entity; id: string; limit: number; after?: string | undefined },
): Promise<AttachmentPage> {
  const prefix = recordPrefix(entity, id);
  const { files, more } = await store.list(prefix, {
    limit,
    // The character behind `/`: everything of that id is skipped, whatever its name.
    startAfter: after === undefined ? undefined : `${prefix}${after}0`,
  });
  const listed = files.flatMap((file) => describe(entity, prefix, file) ?? []);
  return { files: listed, next: more ? listed.at(-1)?.attachment.attachment_id : undefined };
}

/** The file of this id, by one listing of its place: only the key knows its name. */
export async function findAttachment(
  store: AttachmentStore,
  { entity, id, attachmentId }: { entity: Entity; id: string; attachmentId: string },
): Promise<ListedAttachment | undefined> {
  const prefix = recordPrefix(entity, id);
  const { files } = await store.list(`${prefix}${attachmentId}/`, { limit: 1 });
  return files.map((file) => describe(entity, prefix, file))[0];
}

function describe(
  entity: Entity,
  prefix: string,
  { key, bytes, uploadedAt }: StoredAttachment,
): ListedAttachment | undefined {
  const name = parseAttachmentKey(prefix, key);
  if (!name) return undefined;
  const attachment = {
    attachment_id: name.attachmentId,
    file_name: name.fileName,
    media_type: mediaTypeOf(entity.attachments!, name.fileName),
    bytes,
    uploaded_at: uploadedAt.toISOString(),
  };
  return { key, attachment };
}
