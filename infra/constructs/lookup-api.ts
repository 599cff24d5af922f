import { RemovalPolicy } from 'aws-cdk-lib';
import {
  HttpApi,
  HttpMethod,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
  PayloadFormatVersion,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer, HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { ROUTES } from '../../functions/lookup-api/routes/all-routes.ts';
import type { DeploymentOptions } from '../deployment-options.ts';
import type { ProductFunction } from './product-function.ts';

export interface LookupApiProps {
  readonly handler: ProductFunction;
  readonly options: DeploymentOptions;
}

/** Requests a second, and at once, that a deployment answers before it says 429. */
const THROTTLE = { rateLimit: 50, burstLimit: 100 };

/** The HTTP API: every route behind IAM, or behind a JWT authorizer with a scope where the deployment names an issuer. */
export class LookupApi extends Construct {
  readonly url: string;

  constructor(scope: Construct, id: string, { handler, options }: LookupApiProps) {
    super(scope, id);
    const { jwtIssuer, jwtAudience } = options;
    const authorizer: IHttpRouteAuthorizer =
      jwtIssuer && jwtAudience
        ? new HttpJwtAuthorizer('Jwt', jwtIssuer, { jwtAudience: [jwtAudience] })
        : new HttpIamAuthorizer();
    const api = new HttpApi(this, 'HttpApi', {
      description: 'alert2attack',
      defaultAuthorizer: authorizer,
      createDefaultStage: false,
    });
    const integration = new HttpLambdaIntegration('Function', handler, {
      payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
    });
    // The router's own list: a route cannot be in the code and not at the gateway, or the other way round.
    for (const route of ROUTES)
      api.addRoutes({
        path: route.path,
        methods: [HttpMethod[route.method]],
        integration,
        ...(jwtIssuer && { authorizationScopes: [route.scope] }),
      });
    const accessLog = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const stage = api.addStage('Live', {
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      detailedMetricsEnabled: true,
      accessLogSettings: { destination: new LogGroupLogDestination(accessLog) },
    });
    this.url = stage.url;
  }
}
