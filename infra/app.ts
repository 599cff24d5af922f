import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { Alert2AttackStack } from './alert2attack-stack.ts';
import { readDeploymentOptions } from './deployment-options.ts';

const app = new App();
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
new Alert2AttackStack(app, 'Alert2Attack', {
  description: 'Maps security alerts to MITRE ATT&CK (alert2attack)',
  options: readDeploymentOptions((name) => app.node.tryGetContext(name)),
});
