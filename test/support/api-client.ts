import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context, SQSEvent } from 'aws-lambda';
import { type ApiRequest, apiEvent } from './api-event.ts';
import { lambdaContext, sqsEvent } from './sqs-event.ts';
import { startTestCloud, type TestCloud } from './test-cloud.ts';

type Handler<Event, Answer> = (event: Event, context: Context) => Promise<Answer>;

/** What the API answered; `json` is left untyped, as any client finds it. */
interface ApiAnswer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly json: ReturnType<typeof JSON.parse>;
}

export interface ApiUnderTest {
  readonly cloud: TestCloud;
  ask(request: ApiRequest): Promise<ApiAnswer>;
  /** Sends alerts the queue's way, to their end. */
  map(...alerts: readonly unknown[]): Promise<void>;
}

/** The two functions, as deployed, on tables and queues of the test file's own. */
export async function startApi(): Promise<ApiUnderTest> {
  const cloud = await startTestCloud();
  const api = (await import('../../functions/lookup-api/handler.ts')).handler as unknown as Handler<
    APIGatewayProxyEventV2,
    APIGatewayProxyStructuredResultV2
  >;
  const mapAlerts = (await import('../../functions/map-alerts/handler.ts')).handler as unknown as Handler<
    SQSEvent,
    unknown
  >;
  return {
    cloud,
    async ask(request) {
      const { statusCode, headers = {}, body } = await api(apiEvent(request), lambdaContext());
      return { status: statusCode, headers, json: JSON.parse(body ?? 'null') };
    },
    async map(...alerts) {
      await mapAlerts(sqsEvent(...alerts), lambdaContext());
    },
  };
}
