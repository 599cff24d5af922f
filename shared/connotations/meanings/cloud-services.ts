import { readMeanings } from './read-meanings.ts';

/** Cloud and software-as-a-service names by what they are. */
export const CLOUD_SERVICES = readMeanings(
  'cloud-service',
  `
  AWS, Amazon Web Services | is Amazon's cloud | cloud-account cloud-api | AWS root sign-in | awash
  AWS IAM, IAMUser | is the keeper of accounts and rights in Amazon's cloud | cloud-account cloud-api | Recon:IAMUser/Foo | I am here
  IAM | is the keeper of accounts and rights in a cloud | cloud-account cloud-api | iam:CreateAccessKey | I am here
  AWS STS, STS | is Amazon's giver of temporary keys | cloud-account cloud-api | STS GetCallerIdentity | stalls
  Amazon S3, S3, S3 bucket, AWS S3 | is Amazon's file storage | cloud-storage cloud-api | S3 bucket made public | s4
  Amazon EC2, EC2, EC2 instance | is Amazon's virtual machines | cloud-machine cloud-api | Recon:EC2/Portscan | ec3
  Amazon EBS, EBS, EBS snapshot, EBS volume | is the disks of Amazon's virtual machines | cloud-storage cloud-api | EBS Snapshot shared | ebbs
  AWS Lambda, Lambda function | is Amazon's small functions that run on demand | cloud-function cloud-api | Lambda Function code replaced | lamb
  Amazon RDS, RDS, Aurora database | is Amazon's managed databases | database cloud-api | RDS snapshot public | rods
  Amazon DynamoDB, DynamoDB | is Amazon's key-value database | database cloud-api | DynamoDB table deleted | dynamo bike light
  Amazon Redshift, Redshift | is Amazon's data warehouse | database cloud-api | Redshift cluster public | shift in red
  AWS CloudTrail, CloudTrail | is the record of everything done in an Amazon account | cloud-account cloud-api | CloudTrail logging stopped | trail in the clouds
  Amazon GuardDuty, GuardDuty | is Amazon's own watch over an account | security-tool cloud-api | GuardDuty detector deleted | guard on duty
  AWS Security Hub, SecurityHub; Amazon Inspector; Amazon Macie | is Amazon's collection point for security findings | security-tool cloud-api | SecurityHub disabled | security at hub airport
  AWS Config | is Amazon's record of settings | cloud-account cloud-api | AWS Config recorder off | laws configured
  Amazon CloudWatch, CloudWatch | is Amazon's measurements and logs | cloud-account cloud-api | CloudWatch alarm deleted | watch clouds
  KMS, KMS key, key management service | is the keeper of encryption keys of a cloud | cloud-account cloud-api | KMS key rotated | kilometres
  AWS KMS, AWS KMS key | is Amazon's keeper of encryption keys | cloud-account cloud-api | AWS KMS key deletion planned | kilometres
  AWS Secrets Manager, SecretsManager | is Amazon's store of secrets | read-secret secrets-stolen cloud-account cloud-api | SecretsManager read burst | manager's secret
  AWS Systems Manager, SSM, AWS SSM | is Amazon's remote administration of machines | cloud-machine cloud-api | SSM SendCommand to fleet | sesame
  Amazon VPC, VPC, VPC flow logs | is a private network in a cloud | cloud-account cloud-api | VPC peering made | vip club
  Security group, security groups, network acl, nacl | is the set of open doors of a cloud machine | cloud-machine cloud-api | Security Group of web tier | group of security guards
  Amazon EKS, EKS | is Amazon's managed Kubernetes | container cloud-api | EKS endpoint public | eek
  Amazon ECS, ECS, Fargate | is Amazon's managed containers | container cloud-api | ECS task definition changed | ecstasy
  Amazon ECR, ECR | is Amazon's store of container images | container cloud-api | ECR image pushed | echo r
  Amazon Route 53, Route53 | is Amazon's keeper of web names | cloud-account cloud-api | Route53 zone changed | route 54
  Amazon SNS; Amazon SQS; Amazon SES, SES email | is Amazon's message services | message cloud-api | Amazon SES sending quota raised | ses mine
  AWS Organizations, organizations service | is the roof over a firm's Amazon accounts | cloud-account cloud-api | AWS Organizations leave call | organised claws
  Amazon Cognito, Cognito | is Amazon's sign-in for apps | identity-provider cloud-api | Cognito pool changed | incognito
  Amazon Bedrock, Bedrock; SageMaker | is Amazon's machine-learning service | cloud-account cloud-api | Bedrock model invoked from new place | rock bed
  AWS CloudFormation, CloudFormation | is Amazon's building of whole set-ups from a file | cloud-account cloud-api | CloudFormation stack with admin role | cloud forming
  AWS Console, management console sign in | is the web page over an Amazon account | cloud-account web-request | AWS Console opened from new place | consoled
  Microsoft Azure, Azure | is Microsoft's cloud | cloud-account cloud-api | Azure role assignment by guest | lazure
  Microsoft Entra ID, Entra ID, Azure AD, Azure Active Directory, Entra, AAD | is Microsoft's cloud sign-in service | identity-provider cloud-api | Entra ID risky user | central id
  Active Directory, AD DS, Windows domain | is the keeper of accounts in a Windows network | directory | Active Directory object deleted | active director
  Azure Key Vault, Key Vault, KeyVault | is Azure's store of secrets | read-secret secrets-stolen cloud-account cloud-api | Key Vault secrets listed | vault key
  Azure Storage, storage account, blob storage, Azure Blob | is Azure's file storage | cloud-storage cloud-api | Azure Blob made public | bloby
  Azure VM, Azure virtual machine, Azure VMs | is Azure's virtual machines | cloud-machine cloud-api | Azure VM run command | Azures vmware
  Azure Automation, automation account, runbook; Logic App, Logic Apps | is Azure's scripts that run by themselves | cloud-function cloud-api | Runbook created | automated accountant
  Azure Functions, function app; App Service | is Azure's small functions and web apps | cloud-function cloud-api | Function App keys listed | function of the apple
  Azure DevOps, ADO pipeline | is Microsoft's code store and build service | build-system cloud-api | Azure DevOps PAT used | dev oops
  Microsoft Sentinel, Azure Sentinel; Defender for Cloud; Microsoft Defender for Endpoint, Defender XDR | is Microsoft's security watch | security-tool cloud-api | Azure Sentinel rule deleted | sent in el
  Microsoft Intune, Intune, Endpoint Manager | is Microsoft's administration of devices | cloud-account cloud-api | Intune script pushed | in tune
  Microsoft 365, Office 365, O365, M365 | is Microsoft's office and mail in the cloud | collaboration cloud-api | O365 inbox rule | office 366
  Microsoft Teams, MS Teams | is Microsoft's chat and meetings | collaboration message | Microsoft Teams external chat | team meeting
  OneDrive | is Microsoft's file storage for people | cloud-storage cloud-api | OneDrive mass download | one driver
  Power Automate; Power Platform; Power Apps; Dynamics 365 | is Microsoft's building kit for small apps | cloud-function cloud-api | Power Automate flow to outside | powerful automation
  Microsoft Graph, Graph API, MS Graph | is the interface to all Microsoft cloud data | cloud-api | Graph API mail read | graphic
  Microsoft Purview; unified audit log; eDiscovery; compliance search; content search | is Microsoft's search over everything kept in its cloud | collect data-read gathering cloud-api | eDiscovery search by new admin | compliance officer
  Google Cloud, GCP, Google Cloud Platform | is Google's cloud | cloud-account cloud-api | GCP key created | goggle cloud
  Google Workspace, GSuite, G Suite | is Google's office and mail in the cloud | collaboration cloud-api | GSuite admin role given | suite g
  Gmail | is Google's mail | mailbox cloud-api | Gmail forwarding set | g mall
  Google Drive, GDrive, Google Docs | is Google's file storage for people | cloud-storage cloud-api | Google Drive shared outside | drive on goggle road
  Google Cloud Storage, GCS bucket, Cloud Storage bucket | is Google's file storage for programs | cloud-storage cloud-api | GCS Bucket open | gcse bucket list
  Google Kubernetes Engine, GKE | is Google's managed Kubernetes | container cloud-api | GKE anonymous access | geek
  BigQuery | is Google's data warehouse | database cloud-api | BigQuery table exported | big queries
  Google Compute Engine, Compute Engine, GCE instance | is Google's virtual machines | cloud-machine cloud-api | Compute Engine image shared | engine compute time
  Service account, service accounts, service account key | is an account for programs rather than people | account | Service Account key made | service of the accountant
  Cloud Run; Cloud Functions; Cloud Build; Cloud Shell | is Google's way to run code on demand | cloud-function cloud-api | Cloud Build changed | running clouds
  Oracle Cloud, OCI tenancy | is Oracle's cloud | cloud-account cloud-api | Oracle Cloud user added | coracle
  Alibaba Cloud, Aliyun | is Alibaba's cloud | cloud-account cloud-api | Aliyun key leak | ali
  IBM Cloud | is IBM's cloud | cloud-account cloud-api | IBM Cloud key made | ibm clouds
  DigitalOcean; Linode; Vultr; Hetzner; OVH | is a provider of rented machines | cloud-machine | Login from DigitalOcean | digital oceanography
  Okta | is a sign-in service for many applications | identity-provider cloud-api | Okta MFA reset | oak tar
  Duo, Duo Security | is a second-factor service | identity-provider | Duo bypass code made | duet
  Auth0; OneLogin; Ping Identity, PingOne; JumpCloud; ForgeRock; Keycloak | is a sign-in service for many applications | identity-provider cloud-api | OneLogin user unlocked | one log in
  CyberArk; HashiCorp Vault; BeyondTrust; Delinea; Thycotic | is a vault for administrators' passwords | read-secret secrets-stolen identity-provider | CyberArk vault export | cyber arcade
  1Password; LastPass; KeePass; Bitwarden; Dashlane | is a keeper of passwords | read-secret secrets-stolen account | KeePass export | password managed
  Salesforce | is a customer database in the cloud | database cloud-api | Salesforce report exported | sales force of nature
  ServiceNow | is a ticket system in the cloud | web-application cloud-api | ServiceNow admin given | service menu
  Workday; NetSuite; SuccessFactors | is a personnel and finance system in the cloud | web-application cloud-api | NetSuite role changed | works all day
  Slack | is a chat service for firms | collaboration cloud-api | Slack app installed | slacken
  Zoom | is a meeting service | collaboration cloud-api | Zoom passcode off | zoo
  Dropbox; Box.com; Egnyte; ShareFile | is a file storage for people | cloud-storage cloud-api | Dropbox link public | drop the box
  Notion; Asana; Trello; Monday.com; Atlassian | is a planning tool in the cloud | collaboration cloud-api | Notion workspace exported | asinine
  Snowflake | is a data warehouse in the cloud | database cloud-api | Snowflake copy to stage | snow flakes
  Databricks | is a data workshop in the cloud | database cloud-api | Databricks token made | data bricked
  MongoDB Atlas | is a document database in the cloud | database cloud-api | MongoDB Atlas open to all | atlas of maps
  Cloudflare | is a provider that stands before websites | network-device cloud-api | Cloudflare rule deleted | clouds flare
  Zscaler; Netskope; Umbrella DNS | is a guard over web traffic | security-tool | Zscaler client off | z scale
  CrowdStrike, CrowdStrike Falcon; SentinelOne; Carbon Black; Cylance; Trend Micro Apex, ApexOne; Sophos; McAfee; Symantec; Kaspersky; ESET; Bitdefender | is a guard on machines | security-tool | SentinelOne agent removed | crowd on strike
  Wiz; Lacework; Orca Security; Prisma Cloud | is a watch over clouds | security-tool cloud-api | Prisma Cloud token made | whiz
  Splunk; QRadar; ArcSight; LogRhythm; Panther SIEM | is where security records are collected | security-tool | Splunk index deleted | sp lunk
  Jamf; Kandji; MobileIron; Workspace ONE; Tanium; Ansible; Puppet; Chef Infra; SCCM, ConfigMgr; BigFix | is an administration tool that reaches every machine | server run-command | SCCM package pushed | jam factory
  Terraform; Pulumi; CloudFormation template | is a building plan for clouds | cloud-account | Terraform state read | terra form
  Bitbucket; Gitea; Gogs; Gerrit | is a code repository server | code-repository | Bitbucket repo exported | bit bucketed
  Docker Hub; npm registry; PyPI; RubyGems; Maven Central; Artifactory; Nexus Repository | is a store of ready-made program parts | supply-chain | PyPI package typo | pie pie
  CircleCI; Travis CI; TeamCity; Bamboo; GitHub Actions; GitLab CI; Argo CD, ArgoCD | is a build service | build-system | TeamCity bypass | team city council
  PagerDuty; Datadog; New Relic; Grafana; Kibana; Prometheus | is a tool for watching machines | server web-application | Grafana traversal | data dogged
  Mimecast; Proofpoint; Barracuda; IronPort; Microsoft Defender for Office 365 | is a guard over mail | security-tool email | Proofpoint click allowed | proof of point
  Veeam; Commvault; Veritas; Rubrik; Cohesity; Acronis | is a keeper of backups | server | Veeam credential read | very
  VMware Horizon, VMware Workspace, VMware | is software for virtual machines | virtual-machines | VMware Horizon hole | vm where
  Hyper-V; Proxmox; VirtualBox; QEMU | is software for virtual machines | virtual-machines | Hyper-V guest hidden | hyper vivid
  Twilio; SendGrid; Mailchimp | is a service that sends messages in bulk | message | SendGrid key used | send grid
  OpenAI; ChatGPT; GitHub Copilot; Microsoft Copilot | is a language-model service | cloud-api | ChatGPT upload of code | chatty guest
  `,
);
