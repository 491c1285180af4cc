/**
 * Index of the first record to send again after a partial batch response, or the number of records when all were
 * processed. The lowest failed sequence number counts; a response that names no record of the batch fails it all.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-batchfailurereporting.html
 */
export function firstFailed(payload: string, sequenceNumbers: readonly string[]): number {
  const response = JSON.parse(payload) as {
    batchItemFailures?: { itemIdentifier?: unknown }[] | null;
  } | null;
  const failures = response?.batchItemFailures;
  if (failures === undefined || failures === null) return sequenceNumbers.length;
  if (!Array.isArray(failures)) return 0;
  let lowest = sequenceNumbers.length;
  for (const failure of failures) {
    const index = sequenceNumbers.indexOf(String(failure?.itemIdentifier));
    if (index < 0) return 0;
    lowest = Math.min(lowest, index);
  }
  return lowest;
}
