import { randomUUID } from 'node:crypto';
import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { nameOfArn } from '../arns.ts';
import { AwsError } from '../json-protocol.ts';

export interface SnsMessage {
  readonly topicArn: string;
  readonly message: string;
  readonly subject?: string | undefined;
}

export interface Topics {
  add(topicArn: string): void;
  /** Runs for each message after it is on disk, e.g. to invoke a subscribed function. */
  subscribe(topicArn: string, deliver: (message: SnsMessage, messageId: string) => Promise<void>): void;
  list(): string[];
  /** @throws AwsError `NotFound` */
  publish(message: SnsMessage): Promise<string>;
}

export interface TopicsOptions {
  readonly directory: string;
  readonly now: () => Date;
  readonly log: (line: string) => void;
}

/** Topics of SNS. Each message is appended to `<directory>/<topic>.jsonl`, which takes the place of e-mail. */
export function createTopics({ directory, now, log }: TopicsOptions): Topics {
  type Deliver = (message: SnsMessage, messageId: string) => Promise<void>;
  const topics = new Map<string, Deliver[]>();
  return {
    add: (topicArn) => void topics.set(topicArn, topics.get(topicArn) ?? []),
    subscribe: (topicArn, deliver) => void topics.set(topicArn, [...(topics.get(topicArn) ?? []), deliver]),
    list: () => [...topics.keys()],
    async publish(message) {
      const subscribers = topics.get(message.topicArn);
      if (!subscribers) throw new AwsError('NotFound', 'Topic does not exist', 404);
      const topic = nameOfArn(message.topicArn);
      const messageId = randomUUID();
      const line = {
        messageId,
        timestamp: now().toISOString(),
        subject: message.subject,
        message: message.message,
      };
      await mkdir(directory, { recursive: true });
      await appendFile(join(directory, `${topic}.jsonl`), `${JSON.stringify(line)}\n`);
      log(`SNS ${topic}: ${message.subject ?? ''} ${message.message}`.slice(0, 500));
      for (const deliver of subscribers) {
        deliver(message, messageId).catch((error: unknown) =>
          log(`SNS ${topic}: not delivered: ${String(error)}`),
        );
      }
      return messageId;
    },
  };
}
