import { arn, REGION, stableId } from '../arns.ts';
import { physicalName } from '../assembly/physical-name.ts';
import type { ResourceProviders } from '../assembly/resource-provider.ts';
import type { AsyncInvocations } from '../lambda/async-invocations.ts';
import { LocalCloudError } from '../local-cloud-error.ts';
import type { SnsMessage, Topics } from './topics.ts';

/** AWS::SNS::Topic and Subscription: functions are invoked; e-mail and the like end in the topic's file. */
export function snsResources(topics: Topics, asynchronous: AsyncInvocations): ResourceProviders {
  return {
    'AWS::SNS::Topic': (request) => {
      const name = request.properties.TopicName ?? physicalName(request, 256);
      const topicArn = arn('sns', name);
      topics.add(topicArn);
      return { ref: topicArn, attributes: { TopicArn: topicArn, TopicName: name } };
    },
    'AWS::SNS::Subscription': (request) => {
      const { TopicArn, Protocol, Endpoint } = request.properties;
      const ref = `${TopicArn}:${stableId(32, request.stackName, request.logicalId)}`;
      if (Protocol === 'lambda') {
        topics.subscribe(TopicArn, (message, messageId) =>
          asynchronous.submit(Endpoint, JSON.stringify(snsEvent(message, messageId, ref, new Date()))),
        );
      } else if (!['email', 'email-json', 'sms', 'http', 'https'].includes(Protocol)) {
        throw new LocalCloudError('unsupported_property', `${request.logicalId}: SNS protocol ${Protocol}`);
      }
      return { ref, attributes: { Arn: ref } };
    },
  };
}

/** https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html */
function snsEvent(message: SnsMessage, messageId: string, subscription: string, now: Date): unknown {
  const Sns = {
    SignatureVersion: '1',
    Timestamp: now.toISOString(),
    Signature: 'local',
    SigningCertUrl: `https://sns.${REGION}.amazonaws.com/local.pem`,
    MessageId: messageId,
    Message: message.message,
    MessageAttributes: {},
    Type: 'Notification',
    UnsubscribeUrl: `https://sns.${REGION}.amazonaws.com/?Action=Unsubscribe&SubscriptionArn=${subscription}`,
    TopicArn: message.topicArn,
    Subject: message.subject ?? null,
  };
  return {
    Records: [{ EventVersion: '1.0', EventSubscriptionArn: subscription, EventSource: 'aws:sns', Sns }],
  };
}
