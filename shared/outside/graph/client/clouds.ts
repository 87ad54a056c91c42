import { AzureAuthorityHosts } from '@azure/identity';

export type CloudName = 'global' | 'china';

/** What differs between the global cloud and 21Vianet; tokens and identities of one are worth nothing in the other. */
export type Cloud = {
  readonly name: CloudName;
  readonly graph: string;
  readonly authority: string;
  readonly scope: string;
  readonly portal: string;
  readonly storageSuffix: string;
};

export const CLOUDS: Readonly<Record<CloudName, Cloud>> = {
  global: {
    name: 'global',
    graph: 'https://graph.microsoft.com',
    authority: AzureAuthorityHosts.AzurePublicCloud,
    scope: 'https://graph.microsoft.com/.default',
    portal: 'https://portal.azure.com',
    storageSuffix: 'core.windows.net',
  },
  china: {
    name: 'china',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    authority: AzureAuthorityHosts.AzureChina,
    scope: 'https://microsoftgraph.chinacloudapi.cn/.default',
    portal: 'https://portal.azure.cn',
    storageSuffix: 'core.chinacloudapi.cn',
  },
};
