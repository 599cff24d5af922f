import { type MessageAttributeValue, PublishCommand, SNSClient, type SNSClientConfig } from '@aws-sdk/client-sns';
import type { MappingPublisher } from '../../shared/mapping/mapping-publisher.ts';
import { toTopicMessage } from '../../shared/outputs/topic-message.ts';

/** An SNS client with the house's limits. The endpoint comes from `AWS_ENDPOINT_URL_SNS` where set. */
export function createSnsClient(config: SNSClientConfig = {}): SNSClient {
  return new SNSClient({ maxAttempts: 3, ...config });
}

const attribute = (value: string | readonly string[]): MessageAttributeValue =>
  typeof value === 'string'
    ? { DataType: 'String', StringValue: value }
    : { DataType: 'String.Array', StringValue: JSON.stringify(value) };

/** Publishes mappings on an SNS topic, with the attributes that subscriptions filter by. */
export function createSnsMappingPublisher(client: SNSClient, topicArn: string): MappingPublisher {
  return {
    async publish(mapping, attack) {
      const { body, attributes } = toTopicMessage(mapping, attack);
      await client.send(
        new PublishCommand({
          TopicArn: topicArn,
          Message: body,
          MessageAttributes: Object.fromEntries([...attributes].map(([name, value]) => [name, attribute(value)])),
        }),
      );
    },
  };
}
