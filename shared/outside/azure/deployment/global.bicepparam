// What a district in the global cloud fills in: az deployment group create -g RG -f main.bicep -p global.bicepparam
using 'main.bicep'

param driveId = 'b!…'
param shareUrl = 'https://TENANT.sharepoint.com/sites/NAME/Shared%20Documents'
param mailbox = 'jixiao@example.gov.cn'
param loginClientId = '00000000-0000-0000-0000-000000000000'
param alertMail = 'jixiao@example.gov.cn'
