import type { Gaps } from '../gaps.ts';

const longSegment = 'takes no segment of a key over 255 bytes, for it is the name of a file';
const digestName = 'calls it XAmzContentChecksumMismatch';
const status400 = 'answers 400, not 403';
const noCors = 'has no CORS rules by bucket, but one list of origins for the whole server';
const noChecksumType = 'does not tell the type of the checksum';

export const minioGaps: Gaps = {
  's3/aws-chunked > refuses chunks that do not match the checksum behind them, and keeps nothing of them':
    digestName,
  's3/buckets > CORS > allows a preflight by the rules of the bucket': noCors,
  's3/buckets > CORS > has rules for each bucket, to be read and deleted': noCors,
  's3/buckets > CORS > lets the page that asked read an error, too': noCors,
  's3/buckets > CORS > refuses a preflight without rules, of another origin, and of another method': noCors,
  's3/buckets > buckets > of us-east-1 have no location': 'answers us-east-1',
  's3/conditional-writes > applies If-None-Match to copies': 'ignores the condition on the target of a copy',
  's3/conditional-writes > deletes only the object that If-Match names':
    'ignores the condition of a deletion',
  's3/listing > ListObjectsV2 > gives no more than 1000 keys': 'takes max-keys as it is',
  's3/listing > ListObjectsV2 > pages by 1 without loss or repetition':
    'ends after the folder dir/ when that is also a key, and loses what follows',
  's3/multipart > keeps a COMPOSITE checksum': noChecksumType,
  's3/multipart > keeps a FULL_OBJECT checksum': noChecksumType,
  's3/multipart > lists the open uploads below a prefix':
    'lists the uploads of one key only, when the prefix is that key',
  's3/objects > objects > refuses a body that does not match its CRC32, and keeps nothing of it': digestName,
  's3/objects > objects > refuses a body that does not match its SHA256, and keeps nothing of it': digestName,
  's3/objects > objects > takes a key with a name like a file of the server': 'takes no ../ in a key',
  's3/objects > objects > takes a key with a very long segment': longSegment,
  's3/objects > objects > takes a key with dots': 'takes no . or .. in a key',
  's3/objects > objects > takes a key with empty segments': 'takes no // in a key',
  's3/objects > ranges > ignores bytes=5-2': 'answers 416',
  's3/presigned-attachments > a file whose name of 200 characters is of 文 keeps it': longSegment,
  's3/presigned-attachments > a file whose name of 200 characters is of % keeps it': longSegment,
  's3/presigned-attachments > a file whose name of 200 characters is of 🙂 keeps it': longSegment,
  's3/presigned-uploads > a signed download > cannot smuggle headers':
    'answers 200 to a header value with a line break',
  's3/presigned-uploads > a signed upload > comes from the origins of the bucket': noCors,
  's3/presigned-uploads > a signed upload > is good for nothing but an upload': status400,
  's3/presigned-uploads > a signed upload > refuses another content of the same size': digestName,
  's3/presigned-uploads > a signed upload > refuses headers of S3 that were not signed':
    'takes the header, and finds its value wrong',
  's3/presigned-uploads > a signed upload > refuses no checksum': status400,
  's3/presigned-uploads > a signed upload > refuses no condition': status400,
  's3/presigned-uploads > a signed upload > refuses no type': status400,
  's3/presigned-uploads > a signed upload > wants no token beside it': 'calls it InvalidRequest',
};
