/** Every function by name, trigger and what it listens to. */
export const FUNCTIONS_OF_AN_OFFICE = [
  'announce-changes timerTrigger',
  'bulletin-page httpTrigger bulletin',
  'check-unit queueTrigger units',
  'check-unit-poison queueTrigger units-poison',
  'get-forms httpTrigger api/forms',
  'get-records httpTrigger api/records',
  'get-status httpTrigger api/status',
  'get-table httpTrigger api/table',
  'health httpTrigger api/health',
  'merge-tables queueTrigger merging',
  'merge-tables-poison queueTrigger merging-poison',
  'process-upload queueTrigger uploads',
  'process-upload-poison queueTrigger uploads-poison',
  'publish-status queueTrigger publishing',
  'publish-status-poison queueTrigger publishing-poison',
  'send-warnings timerTrigger',
  'send-weekly timerTrigger',
  'status-page httpTrigger /',
  'unit-page httpTrigger unit',
];

/** Besides, with notices, in Azure. */
export const FUNCTIONS_IN_AZURE = [
  'follow-notice queueTrigger notices',
  'follow-notice-poison queueTrigger notices-poison',
  'keep-subscription timerTrigger',
  'receive-notice httpTrigger api/notices',
];
