import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AttachmentRules, Entity } from '#contracts/entity';
import { attachmentApi } from '../api/attachment-api.ts';
import { errorText } from '../api/error-text.ts';
import { sha256Of, UploadError, upload } from '../api/upload.ts';
import { useSession } from '../session/session.tsx';
import { useSpoken } from '../text/language.tsx';
import { extensionsOf, fileProblem, mediaTypeOf } from './attachment-rules.ts';

export interface Upload {
  readonly key: string;
  readonly name: string;
  /** 0 to 1. */
  readonly part: number;
  readonly failure?: string;
}

/** Files on their way to a record. */
export function useUploads(entity: Entity, id: string, rules: AttachmentRules) {
  const { texts, formats } = useSpoken();
  const { client } = useSession();
  const queries = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const change = (key: string, changes: Partial<Upload>): void =>
    setUploads((before) => before.map((each) => (each.key === key ? { ...each, ...changes } : each)));
  const dismiss = (key: string): void => setUploads((before) => before.filter((each) => each.key !== key));
  const problems = {
    type: () => texts.fileTypeRefused(formats.list(extensionsOf(rules).map((each) => each.toUpperCase()))),
    size: () => texts.fileTooLarge(formats.bytes(rules.maxBytes)),
    empty: () => texts.fileEmpty,
  };

  async function send(file: File, key: string): Promise<void> {
    const problem = fileProblem(file, rules);
    if (problem) return change(key, { failure: problems[problem]() });
    try {
      const sha256 = await sha256Of(await file.arrayBuffer());
      const announced = await attachmentApi(client).announce(entity, id, {
        file_name: file.name,
        media_type: mediaTypeOf(file.name, rules)!,
        bytes: file.size,
        sha256,
      });
      await upload(announced.upload, file, (part) => change(key, { part }));
      await queries.invalidateQueries({ queryKey: [entity.name, 'attachments', id] });
      dismiss(key);
    } catch (error) {
      const words = error instanceof UploadError ? texts.uploadRefused : errorText(error, texts);
      change(key, { failure: words });
    }
  }

  const add = (files: readonly File[]): void => {
    const added = files.map((file) => ({ file, key: crypto.randomUUID() }));
    setUploads((before) => [...before, ...added.map(({ file, key }) => ({ key, name: file.name, part: 0 }))]);
    for (const { file, key } of added) void send(file, key);
  };
  return { uploads, add, dismiss };
}
