import type { AttachmentRules } from './entity.ts';

/** Papers of people and companies, as documents or as photographs of them. */
export const documentAttachments: AttachmentRules = {
  mediaTypes: {
    'application/pdf': ['pdf'],
    'image/jpeg': ['jpg', 'jpeg'],
    'image/png': ['png'],
  },
  maxBytes: 20 * 1024 * 1024,
  pii: true,
};
