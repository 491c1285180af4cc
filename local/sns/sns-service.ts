import { createQueryService, escapeXml } from '../query-protocol.ts';
import type { AwsService } from '../service.ts';
import type { Topics } from './topics.ts';

/** Publish and ListTopics: https://docs.aws.amazon.com/sns/latest/api/API_Publish.html */
export function createSnsService(topics: Topics): AwsService {
  return createQueryService({
    signingName: 'sns',
    namespace: 'http://sns.amazonaws.com/doc/2010-03-31/',
    operations: {
      async Publish(fields) {
        const topicArn = fields.get('TopicArn') ?? fields.get('TargetArn') ?? '';
        const message = fields.get('Message') ?? '';
        const messageId = await topics.publish({
          topicArn,
          message,
          subject: fields.get('Subject') ?? undefined,
        });
        return `<MessageId>${messageId}</MessageId>`;
      },
      ListTopics() {
        const members = topics
          .list()
          .map((topic) => `<member><TopicArn>${escapeXml(topic)}</TopicArn></member>`);
        return `<Topics>${members.join('')}</Topics>`;
      },
    },
  });
}
