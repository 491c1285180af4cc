import { dataOf } from '#client/api-problem';
import type { ApiClient } from '#client/create-api-client';
import type { Attachment, AttachmentRequest, AttachmentUpload } from '#contracts/attachment';
import type { Entity } from '#contracts/entity';

const listPath = (entity: Entity) =>
  `/v1/${entity.collection}/{id}/attachments` as '/v1/products/{id}/attachments';
const filePath = (entity: Entity) =>
  `/v1/${entity.collection}/{id}/attachments/{attachment_id}` as '/v1/products/{id}/attachments/{attachment_id}';

/** So many files may be listed with the addresses to download them. */
const MOST = 100;

/** Files of a record. All rejections are ApiProblem, or what `fetch` rejected with. */
export const attachmentApi = (client: ApiClient) => ({
  list: async (entity: Entity, id: string, signal: AbortSignal): Promise<readonly Attachment[]> =>
    dataOf(
      await client.GET(listPath(entity), {
        params: { path: { id }, query: { include: 'download', limit: MOST } },
        signal,
      }),
    ).data as readonly Attachment[],

  announce: async (entity: Entity, id: string, file: AttachmentRequest): Promise<AttachmentUpload> =>
    dataOf(
      await client.POST(listPath(entity), { params: { path: { id } }, body: file as never }),
    ) as AttachmentUpload,

  remove: async (entity: Entity, id: string, attachmentId: string): Promise<void> => {
    const answer = await client.DELETE(filePath(entity), {
      params: { path: { id, attachment_id: attachmentId } },
    });
    if (!answer.response.ok) dataOf(answer as never);
  },
});
