import type { Gaps } from '../gaps.ts';

const errorName = 'calls every error of a function Runtime.HandlerError';
const retriesForEver =
  'sends a failed batch of Kinesis records again for ever: no bisecting, no partial responses, no end, no destination';
const reshards = 'forgets the closed shards, and what they held';

export const ministackGaps: Gaps = {
  'event-source-mapping/kinesis > a closed shard > is read to its end before its children': reshards,
  'event-source-mapping/kinesis > a partial batch response > repeats from the failed record on, and only that':
    retriesForEver,
  'event-source-mapping/kinesis > a partial batch response > that ran out of retries is told of without an error of the function':
    retriesForEver,
  'event-source-mapping/kinesis > a poison record > goes to the failure destination with all that is needed to replay it':
    retriesForEver,
  'event-source-mapping/kinesis > a poison record > is isolated by bisecting, the others are processed':
    retriesForEver,
  'event-source-mapping/kinesis > a poison record > without bisecting takes its whole batch along, after the retries, and the shard moves on':
    retriesForEver,
  'event-source-mapping/record-age > a record is given up when it is too old, however many retries are left, and the shard moves on':
    retriesForEver,
  'http-api/answers > CORS > adds its headers to what a function answered, and to what is not found':
    'adds no CORS headers to the path below the endpoint',
  'http-api/answers > CORS > answers a preflight from the configuration, without a function':
    'answers 403 to a preflight of the path below the endpoint',
  'http-api/answers > the answer > is 413 to a body over 10 MB': 'hands it to the function',
  'http-api/answers > the answer > is an internal error when the function bad-header':
    'answers 500 without a message',
  'http-api/answers > the answer > is an internal error when the function bad-status':
    'answers 500 with the body of the result',
  'http-api/answers > the answer > is an internal error when the function fails':
    'answers 502 with the error of the function',
  'http-api/answers > the answer > is that the service is unavailable when the function takes longer than the integration':
    'waits for the function',
  'http-api/events > an event of payload format 2.0 > has the cookies apart': 'leaves the cookies out',
  'http-api/events > an event of payload format 2.0 > leaves out what there is none of':
    'has null path parameters',
  'kinesis/records > records > are refused as a batch of a record of more than a MiB with its key':
    'does not count the key',
  'kinesis/records > records > are refused with an explicit hash key that is no number': 'answers 500',
  'kinesis/records > records > have sequence numbers of 56 digits, which sort as texts, too':
    'has sequence numbers of 30 digits',
  'kinesis/records > shard iterators > are refused > when they are not of this server':
    'calls it ExpiredIteratorException',
  'kinesis/records > shard iterators > are refused > without the sequence number they begin at, and with one that is none':
    'takes them',
  'kinesis/records > streams > list their shards in pages': 'wants the name of the stream beside the token',
  'kinesis/resharding > refuses to merge shards that are not adjacent': 'merges them',
  'kinesis/resharding > refuses to more than double the shards at once': 'does it',
  'kinesis/resharding > refuses to split a shard outside of its hash keys': 'calls it ValidationException',
  'kinesis/resharding > scales from 2 to 3 even shards': reshards,
  'kinesis/resharding > scales from 2 to 4 even shards': reshards,
  'kinesis/resharding > scales from 3 to 2 even shards': reshards,
  'kinesis/resharding > scales from 4 to 2 even shards': reshards,
  'kinesis/resharding > splits and merges shards; a consumer that follows the children sees everything in order':
    reshards,
  'lambda/invoke > does not give a result over 6 MB': 'gives it',
  'lambda/invoke > keeps the name, the message and the stack of a thrown error': errorName,
  'lambda/invoke > refuses a request over 6 MB': 'invokes the function',
  's3/conditional-writes > applies If-None-Match to copies': 'ignores the condition on the target of a copy',
  's3/listing > ListObjectsV2 > gives no more than 1000 keys': 'takes max-keys as it is',
  's3/listing > ListObjectsV2 > refuses a token it did not give': 'takes any text as a token',
  's3/multipart > keeps a FULL_OBJECT checksum': 'makes it a COMPOSITE one',
  's3/multipart > refuses misordered parts, and leaves the upload as it is': 'completes the upload',
  's3/multipart > refuses too small parts, and leaves the upload as it is': 'completes the upload',
  's3/objects > copies > refuse > an object onto itself': 'answers 200',
  's3/objects > deletions > deletes many keys at once, whatever is in their names':
    'makes a carriage return in a key a line feed',
  's3/objects > objects > refuses a key of more than 1024 bytes': 'takes it',
  's3/objects > objects > takes a streamed body, which the SDK sends in chunks with a checksum behind it':
    'takes it, and does not return the checksum',
  's3/objects > ranges > ignores bytes=0-1,5-6': 'answers 206 with the first of several ranges',
  's3/objects > ranges > ignores bytes=5-2': 'answers 416',
  's3/objects > ranges > ignores lines=1-2': 'answers 416',
  's3/presigned-uploads > a signed download > cannot smuggle headers': 'answers 500',
  's3/presigned-uploads > a signed upload > refuses headers of S3 that were not signed': 'takes them',
  's3/presigned-uploads > a signed upload > wants no token beside it': 'ignores the Authorization header',
  'states/executions > an execution > is started once by the same name and input':
    'answers ExecutionAlreadyExists to the same input, too',
  'states/executions > an execution > takes no input that is not JSON': 'starts the execution',
  'states/executions > machines and executions > of no machine are missed': 'lists none',
  'states/machine > Catch > catches the error of a branch': errorName,
  'states/machine > Catch > matches the name of the thrown error': errorName,
  'states/machine > Map > begins no item after one has failed': 'begins the others',
  'states/machine > Map > gives the states of an item the input of the execution': 'gives null for it',
  'states/machine > Map > leads what happened in an iteration back to it': 'tells of no iterations',
  'states/machine > Map > tells its iterations in the history': 'leaves them out',
  'states/machine > Retry > matches the name of the thrown error': errorName,
  'states/machine > Retry > of no attempts leaves the error to Catch': errorName,
  'states/machine > Retry > passes over other errors': errorName,
  'states/machine > a task > whose result is over 256 KB fails the execution, though the machine catches everything':
    'goes on with it',
  'states/machine > the history > names the error that failed the execution': errorName,
};
