import type { AttachmentRules } from '#contracts/entity';

export type FileProblem = 'type' | 'size' | 'empty';

/** The media type of a file by its name: browsers do not know every one, and the API goes by both. */
export function mediaTypeOf(fileName: string, { mediaTypes }: AttachmentRules): string | undefined {
  const extension = fileName.toLowerCase().split('.').at(-1)!;
  return Object.keys(mediaTypes).find((type) => mediaTypes[type]!.includes(extension));
}

/** What the API would have against a file. */
export function fileProblem(
  { name, size }: { readonly name: string; readonly size: number },
  rules: AttachmentRules,
): FileProblem | undefined {
  if (!mediaTypeOf(name, rules)) return 'type';
  if (size === 0) return 'empty';
  return size > rules.maxBytes ? 'size' : undefined;
}

export const extensionsOf = ({ mediaTypes }: AttachmentRules): string[] => Object.values(mediaTypes).flat();
