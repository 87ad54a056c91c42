// What a district in 21Vianet fills in, after: az cloud set -n AzureChinaCloud
using 'main.bicep'

param location = 'chinanorth3'
param driveId = 'b!…'
param shareUrl = 'https://TENANT.sharepoint.cn/sites/NAME/Shared%20Documents'
param mailbox = 'jixiao@example.gov.cn'
param loginClientId = '00000000-0000-0000-0000-000000000000'
param alertMail = 'jixiao@example.gov.cn'
