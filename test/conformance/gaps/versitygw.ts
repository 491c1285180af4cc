import type { Gaps } from '../gaps.ts';

const longSegment = 'takes no segment of a key over 255 bytes, for it is the name of a file';
const keepsEncoding = 'keeps aws-chunked as the content encoding of the object';

export const versitygwGaps: Gaps = {
  's3/aws-chunked > takes 0 bytes in signed chunks': keepsEncoding,
  's3/aws-chunked > takes 1 bytes in signed chunks': keepsEncoding,
  's3/aws-chunked > takes 65536 bytes in signed chunks': keepsEncoding,
  's3/aws-chunked > takes 196625 bytes in signed chunks': keepsEncoding,
  's3/buckets > CORS > lets the page that asked read an error, too': 'answers errors without CORS headers',
  's3/conditional-writes > applies If-None-Match to copies': 'ignores the condition on the target of a copy',
  's3/listing > ListObjectsV2 > encodes keys on request': 'ignores encoding-type',
  's3/listing > ListObjectsV2 > refuses a token it did not give': 'takes any text as a token',
  's3/multipart > refuses misordered parts, and leaves the upload as it is':
    'answers EntityTooSmall before it looks at their order',
  's3/objects > conditional reads > answers 304 to the date it gave as Last-Modified':
    'compares fractions of a second, which the header does not have',
  's3/objects > copies > refuse > a source that does not meet If-None-Match': 'answers 304, not 412',
  's3/objects > deletions > is quiet when asked to be': 'lists what it deleted all the same',
  's3/objects > objects > takes a key with a name like a file of the server': 'takes no ../ in a key',
  's3/objects > objects > takes a key with a trailing slash':
    'takes no content for a key that ends with a slash, for it is a folder',
  's3/objects > objects > takes a key with a very long segment': longSegment,
  's3/objects > objects > takes a streamed body, which the SDK sends in chunks with a checksum behind it':
    'resets the connection',
  's3/objects > ranges > bytes=-999999': 'returns the checksum of the object with a range that covers it',
  's3/presigned > takes the signed x-amz- headers from the query': 'takes no metadata from the query',
  's3/presigned-attachments > a file whose name of 200 characters is of 文 keeps it': longSegment,
  's3/presigned-attachments > a file whose name of 200 characters is of % keeps it': longSegment,
  's3/presigned-attachments > a file whose name of 200 characters is of 🙂 keeps it': longSegment,
  's3/presigned-uploads > a signed download > cannot smuggle headers':
    'answers 200 to a header value with a line break',
  's3/presigned-uploads > a signed upload > wants no token beside it': 'ignores the Authorization header',
  's3/presigned-uploads > the files of a record > are gone when removed, and can be uploaded anew':
    'refuses If-None-Match: * over a delete marker',
  's3/versioning > keeps every version, hides a deleted key and brings it back':
    'shows the null version, not the latest, when the delete marker is deleted',
  's3/versioning > pages through versions, also within a key':
    'repeats the version at the marker on the next page',
};
