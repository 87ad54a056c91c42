// The home in Azure: one Flex Consumption app, one storage account, one identity, and the alerts that end at a person.
// The same template serves the global cloud and 21Vianet; what differs comes from environment().
targetScope = 'resourceGroup'

@description('Short name; every resource is named after it.')
@minLength(3)
@maxLength(12)
param name string = 'sentinel'

param location string = resourceGroup().location

@description('Drive id of the document library; see the README for how to look it up. Empty where districts are given.')
param driveId string = ''

@description('Several districts in one app, each { key, name, driveId, folderId, shareUrl, mailbox }; see the README.')
param districts array = []

@description('Item id of the share inside the library; empty = the whole library.')
param folderId string = ''

@description('Web address of the share, for links in mails.')
param shareUrl string = ''

@description('The one mailbox warnings are sent from; empty = set SMTP as app settings instead.')
param mailbox string = ''

@secure()
@minLength(16)
@maxLength(128)
@description('Echoed in every notice of Graph. Keep it over deployments: a new one makes a new subscription.')
param noticeSecret string = newGuid()

@description('Client id of the app registration by which watchers log in to the status page (single tenant, ID tokens on).')
param loginClientId string

@description('Who is told when work fails for good or a day passes without a run.')
param alertMail string

@description('Largest number of instances. Two are plenty for a district, and Graph throttles more.')
@minValue(1)
@maxValue(40)
param maximumInstances int = 2

@allowed(['2048', '4096'])
param instanceMemoryMB string = '2048'

var isChina = environment().name == 'AzureChinaCloud'
var unique = take('${name}${uniqueString(resourceGroup().id)}', 24)
var queues = ['uploads', 'units', 'publishing', 'merging', 'notices']
var poison = [for queue in queues: '${queue}-poison']
var containers = ['deployment', 'ledger', 'archive', 'standings', 'notes']
var tables = ['standings', 'knownfiles', 'mails', 'notes']

var roles = {
  blobs: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b' // Storage Blob Data Owner: the host's own leases ask for it
  queues: '974c5e8b-45b9-4653-ba55-5f855dd0fb88' // Storage Queue Data Contributor
  tables: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3' // Storage Table Data Contributor
  metrics: '3913510d-42f4-4e42-8a64-420c390055eb' // Monitoring Metrics Publisher
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: unique
  location: location
  kind: 'StorageV2'
  sku: { name: isChina ? 'Standard_LRS' : 'Standard_ZRS' }
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }

  resource blobService 'blobServices' = {
    name: 'default'
    properties: {
      // The ledger is append-only by the app; this keeps it so against slips of hand as well.
      deleteRetentionPolicy: { enabled: true, days: 30 }
      containerDeleteRetentionPolicy: { enabled: true, days: 30 }
    }
    resource container 'containers' = [for one in containers: { name: one }]
  }

  resource queueService 'queueServices' = {
    name: 'default'
    resource queue 'queues' = [for one in concat(queues, poison): { name: one }]
  }

  resource tableService 'tableServices' = {
    name: 'default'
    resource table 'tables' = [for one in tables: { name: one }]
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: { sku: { name: 'PerGB2018' }, retentionInDays: 30, workspaceCapping: { dailyQuotaGb: 1 } }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-insights'
  location: location
  kind: 'web'
  properties: { Application_Type: 'web', WorkspaceResourceId: logs.id, DisableLocalAuth: true }
}

resource storageRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in [roles.blobs, roles.queues, roles.tables]: {
    name: guid(storage.id, identity.id, role)
    scope: storage
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource insightsRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, identity.id, roles.metrics)
  scope: insights
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.metrics)
  }
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${name}-plan'
  location: location
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: unique
  location: location
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    functionAppConfig: {
      runtime: { name: 'node', version: '22' }
      scaleAndConcurrency: { maximumInstanceCount: maximumInstances, instanceMemoryMB: int(instanceMemoryMB) }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}deployment'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identity.id }
        }
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      appSettings: concat(
        [
          { name: 'AzureWebJobsStorage__accountName', value: storage.name }
          { name: 'AzureWebJobsStorage__credential', value: 'managedidentity' }
          { name: 'AzureWebJobsStorage__clientId', value: identity.properties.clientId }
          { name: 'AzureWebJobsStorage__blobServiceUri', value: storage.properties.primaryEndpoints.blob }
          { name: 'AzureWebJobsStorage__queueServiceUri', value: storage.properties.primaryEndpoints.queue }
          { name: 'AzureWebJobsStorage__tableServiceUri', value: storage.properties.primaryEndpoints.table }
          // The page at / is ours.
          { name: 'AzureWebJobsDisableHomepage', value: 'true' }
          // A desk wants its queues asked every two seconds; here each asking is billed.
          { name: 'AzureFunctionsJobHost__extensions__queues__maxPollingInterval', value: '00:00:15' }
          { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insights.properties.ConnectionString }
          {
            name: 'APPLICATIONINSIGHTS_AUTHENTICATION_STRING'
            value: 'ClientId=${identity.properties.clientId};Authorization=AAD'
          }
          { name: 'BUDGET_SENTINEL_CLOUD', value: isChina ? 'china' : 'global' }
          { name: 'BUDGET_SENTINEL_CLIENT_ID', value: identity.properties.clientId }
          { name: 'BUDGET_SENTINEL_NOTICE_SECRET', value: noticeSecret }
        ],
        empty(districts)
          ? [{ name: 'BUDGET_SENTINEL_DRIVE_ID', value: driveId }]
          : [{ name: 'BUDGET_SENTINEL_DISTRICTS', value: string(districts) }],
        empty(folderId) ? [] : [{ name: 'BUDGET_SENTINEL_FOLDER_ID', value: folderId }],
        empty(shareUrl) ? [] : [{ name: 'BUDGET_SENTINEL_SHARE_URL', value: shareUrl }],
        empty(mailbox) ? [] : [{ name: 'BUDGET_SENTINEL_MAILBOX', value: mailbox }]
      )
    }
  }
  dependsOn: [storageRole]
}

// The page and its JSON show every unit's figures: nobody sees them without a login of this tenant. Graph cannot log in;
// its notices prove themselves by the secret in each of them.
resource login 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'authsettingsV2'
  properties: {
    globalValidation: {
      requireAuthentication: true
      unauthenticatedClientAction: 'RedirectToLoginPage'
      redirectToProvider: 'azureActiveDirectory'
      excludedPaths: ['/api/notices']
    }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          clientId: loginClientId
          openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
        }
        validation: { allowedAudiences: [loginClientId, 'api://${loginClientId}'] }
      }
    }
    login: { tokenStore: { enabled: false } }
    httpSettings: { requireHttps: true }
  }
}

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-people'
  location: 'global'
  properties: {
    groupShortName: take(name, 12)
    enabled: true
    emailReceivers: [{ name: 'keeper', emailAddress: alertMail, useCommonAlertSchema: true }]
  }
}

var alerts = [
  {
    name: 'poison'
    about: 'A piece of work failed five times and waits for a person (poison queue).'
    query: 'traces | where message startswith "poison "'
    operator: 'GreaterThan'
    threshold: 0
    every: 'PT15M'
    window: 'PT15M'
  }
  {
    name: 'no-run'
    about: 'A whole day passed without a run of the warnings.'
    query: 'traces | where message startswith "send-warnings "'
    operator: 'LessThan'
    threshold: 1
    every: 'PT1H'
    window: 'P1D'
  }
  {
    name: 'no-sweep'
    about: 'The share has not answered for a day: permission, quota or throttling.'
    query: 'traces | where message startswith "sweep-library announced"'
    operator: 'LessThan'
    threshold: 1
    every: 'PT1H'
    window: 'P1D'
  }
]

resource alert 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = [
  for one in alerts: {
    name: '${name}-${one.name}'
    location: location
    properties: {
      description: one.about
      severity: 2
      enabled: true
      scopes: [insights.id]
      evaluationFrequency: one.every
      windowSize: one.window
      criteria: {
        allOf: [{ query: one.query, timeAggregation: 'Count', operator: one.operator, threshold: one.threshold }]
      }
      autoMitigate: true
      actions: { actionGroups: [people.id] }
    }
  }
]

output appName string = app.name
output notices string = 'https://${app.properties.defaultHostName}/api/notices'
output identityPrincipalId string = identity.properties.principalId
output identityClientId string = identity.properties.clientId
