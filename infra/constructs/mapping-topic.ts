import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { TOPIC_VARIABLE } from '../../functions/adapters/variables.ts';
import { acknowledge } from './acknowledge.ts';
import type { ProductFunction } from './product-function.ts';

export interface MappingTopicProps {
  readonly key: IKey;
}

/** The topic that mappings leave by; subscribers filter by verdict, technique, tactic, confidence band and format. */
export class MappingTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { key }: MappingTopicProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { displayName: 'alert2attack mappings', masterKey: key, enforceSSL: true });
  }

  /** Lets a function publish mappings. */
  letPublish(target: ProductFunction): void {
    target.addEnvironment(TOPIC_VARIABLE, this.topic.topicArn);
    this.topic.grantPublish(target);
    acknowledge(target.role ?? target, {
      id: 'AwsSolutions-IAM5[Action::kms:GenerateDataKey*]',
      reason: 'KMS has two such actions and SNS may use either; they are granted on the one key of the topic.',
    });
  }
}
