import { describe, expect, test } from 'vitest';
import { readEnvironment } from '../../functions/adapters/read-environment.ts';
import { environmentSchema } from '../../functions/map-alerts/environment.ts';

const RIGHT = {
  TABLE_ALERTS: 'alerts',
  TABLE_LIBRARY: 'library',
  TABLE_CONNOTATIONS: 'connotations',
  TABLE_ATTACK: 'attack',
  TOPIC_MAPPINGS_ARN: 'arn:aws:sns:eu-central-1:000000000000:mappings',
};
const read = (changes: Record<string, string | undefined>) =>
  readEnvironment('map-alerts', environmentSchema, { ...RIGHT, ...changes });

describe("a function's environment", () => {
  test('is read whole, with defaults for what may be absent', () => {
    expect(read({})).toMatchObject({ ...RIGHT, ALERT_RETENTION_DAYS: 400 });
  });

  test('names every missing variable at once, an empty one included', () => {
    const attempt = () => read({ TABLE_ALERTS: undefined, TOPIC_MAPPINGS_ARN: '' });
    expect(attempt).toThrow(/map-alerts cannot start: TABLE_ALERTS is missing; TOPIC_MAPPINGS_ARN is missing/);
  });

  test('names a variable that makes no sense', () => {
    expect(() => read({ ALERT_RETENTION_DAYS: 'soon' })).toThrow('ALERT_RETENTION_DAYS');
    expect(() => read({ TOPIC_MAPPINGS_ARN: 'arn:aws:sqs:x' })).toThrow('is not the ARN of an SNS topic');
    expect(() => read({ TABLE_ALERTS: 'no spaces' })).toThrow('TABLE_ALERTS: is not a DynamoDB table name');
  });
});
