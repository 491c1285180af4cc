import {
  type Attachment,
  type AttachmentDownload,
  type AttachmentRequest,
  type AttachmentUpload,
  attachmentRequest,
} from '#contracts/attachment';
import type { Entity } from '#contracts/entity';
import { validate } from '#contracts/validate';
import type { EventIds } from './accept-record.ts';
import type { ApiCall, Operation } from './api-endpoint.ts';
import { contentDisposition } from './attachment-disposition.ts';
import { attachmentKey } from './attachment-key.ts';
import { findAttachment, type ListedAttachment, listAttachments } from './attachment-list.ts';
import { isAttachmentId, readListQuery } from './attachment-query.ts';
import { checkAttachment } from './attachment-rules.ts';
import type { AttachmentStore } from './attachment-store.ts';
import { idempotencyKeyOf } from './idempotency-key.ts';
import { readJsonBody } from './json-body.ts';
import { ProblemError } from './problem-error.ts';
import { readRedirect } from './redirect-parameter.ts';

export interface AttachmentDependencies {
  readonly store: AttachmentStore;
  readonly ids: EventIds;
}

type AttachmentOperationName =
  | 'list_attachments'
  | 'add_attachment'
  | 'read_attachment'
  | 'delete_attachment';

/**
 * The operations on the files of records. The files themselves pass by the API: it signs where they may be put and
 * fetched. Whether the record exists is not asked, because its create may still be on its way; like references
 * between records.
 */
export function attachmentOperations({
  store,
  ids,
}: AttachmentDependencies): Readonly<Record<AttachmentOperationName, Operation>> {
  return {
    add_attachment: async (call) => {
      const { entity, id } = recordOf(call);
      const request = readRequest(call, entity);
      const attachmentId = newId(call, request, ids);
      const upload = await signUpload(
        store,
        attachmentKey(entity, id, nameOf(attachmentId, request)),
        request,
      );
      const { file_name, media_type, bytes } = request;
      const body: AttachmentUpload = { attachment_id: attachmentId, file_name, media_type, bytes, upload };
      return { status: 201, headers: { location: `${call.request.path}/${attachmentId}` }, body };
    },

    list_attachments: async (call) => {
      const { limit, cursor, withDownload } = readListQuery(call.request.query);
      const page = await listAttachments(store, { ...recordOf(call), limit, after: cursor });
      const data = withDownload
        ? await Promise.all(page.files.map((file) => withSignedUrl(store, file)))
        : page.files.map(({ attachment }) => attachment);
      return {
        status: 200,
        headers: page.next === undefined ? {} : { link: nextLink(call, { limit, withDownload }, page.next) },
        body: { data, next_cursor: page.next ?? null },
      };
    },

    read_attachment: async (call) => {
      const redirect = readRedirect(call.request.query);
      const found = await findAttachment(store, attachmentOf(call));
      if (!found) throw new ProblemError('not_found', { detail: 'The record has no such attachment.' });
      if (!redirect) return { status: 200, body: await withSignedUrl(store, found) };
      const { url } = await signDownload(store, found);
      return { status: 303, headers: { location: url } };
    },

    // Deleting what is gone succeeds, so that a repeated request has the answer that the first one lost.
    delete_attachment: async (call) => {
      const found = await findAttachment(store, attachmentOf(call));
      if (found) await store.remove(found.key);
      return { status: 204 };
    },
  };
}

const recordOf = ({ route, parameters }: ApiCall): { entity: Entity; id: string } => ({
  entity: route.entity!,
  id: parameters.id!,
});

/** @throws ProblemError not_found for an id that no file can have */
function attachmentOf(call: ApiCall): { entity: Entity; id: string; attachmentId: string } {
  const attachmentId = call.parameters.attachment_id!;
  if (!isAttachmentId(attachmentId))
    throw new ProblemError('not_found', { detail: 'The id of an attachment is a UUID in lower case.' });
  return { ...recordOf(call), attachmentId };
}

/** @throws ProblemError validation_failed, attachment_type_not_allowed, attachment_too_large */
function readRequest({ request }: ApiCall, entity: Entity): AttachmentRequest {
  const rules = entity.attachments!;
  const result = validate(attachmentRequest(rules), readJsonBody(request, ['application/json']));
  if (!result.valid) throw new ProblemError('validation_failed', { errors: result.errors });
  checkAttachment(rules, result.value);
  return result.value;
}

/**
 * The same request with the same Idempotency-Key is the same file. The body is part of its name: with another body
 * the key stands for another file, and neither can overwrite the other.
 */
function newId(call: ApiCall, request: AttachmentRequest, ids: EventIds): string {
  const key = idempotencyKeyOf(call.request.headers);
  if (key === undefined) return ids.next();
  const { entity, id } = recordOf(call);
  const { file_name, media_type, bytes, sha256 = null } = request;
  return ids.derived(
    JSON.stringify([
      'attachment',
      call.principal.actor,
      entity.name,
      id,
      key,
      file_name,
      media_type,
      bytes,
      sha256,
    ]),
  );
}

const nameOf = (attachmentId: string, { file_name }: AttachmentRequest) => ({
  attachmentId,
  fileName: file_name,
});

async function signUpload(
  store: AttachmentStore,
  key: string,
  { media_type, bytes, sha256 }: AttachmentRequest,
): Promise<AttachmentUpload['upload']> {
  const { url, headers, expiresAt } = await store.signUpload({ key, mediaType: media_type, bytes, sha256 });
  return { method: 'PUT', url, headers, expires_at: expiresAt.toISOString() };
}

async function withSignedUrl(store: AttachmentStore, file: ListedAttachment): Promise<Attachment> {
  return { ...file.attachment, download: await signDownload(store, file) };
}

async function signDownload(
  store: AttachmentStore,
  { key, attachment: { file_name, media_type } }: ListedAttachment,
): Promise<AttachmentDownload> {
  const { url, expiresAt } = await store.signDownload({
    key,
    mediaType: media_type,
    disposition: contentDisposition(file_name, media_type),
  });
  return { url, expires_at: expiresAt.toISOString() };
}

function nextLink(
  { request }: ApiCall,
  { limit, withDownload }: { limit: number; withDownload: boolean },
  cursor: string,
): string {
  const query = new URLSearchParams({
    limit: String(limit),
    ...(withDownload ? { include: 'download' } : {}),
    cursor,
  });
  return `<${request.path}?${query}>; rel="next"`;
}
