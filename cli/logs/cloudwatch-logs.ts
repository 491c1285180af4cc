import { setTimeout as sleep } from 'node:timers/promises';
import { paginateFilterLogEvents } from '@aws-sdk/client-cloudwatch-logs';
import type { Connection } from '../connection.ts';

const POLL_MS = 3000;

/** What the functions have logged to CloudWatch since a time; then, if asked to follow, what comes. */
export async function printCloudwatchLogs(
  { logs }: Connection,
  functionNames: readonly string[],
  options: { readonly since: Date; readonly follow: boolean },
  print: (name: string, line: string) => void,
): Promise<void> {
  const next = new Map(functionNames.map((name) => [name, options.since.getTime()]));
  do {
    for (const [name, startTime] of next) {
      const pages = paginateFilterLogEvents(
        { client: logs },
        { logGroupName: `/aws/lambda/${name}`, startTime },
      );
      for await (const { events = [] } of pages)
        for (const { timestamp = 0, message = '' } of events) {
          print(name, message.trimEnd());
          next.set(name, Math.max(next.get(name)!, timestamp + 1));
        }
    }
    if (options.follow) await sleep(POLL_MS);
  } while (options.follow);
}
