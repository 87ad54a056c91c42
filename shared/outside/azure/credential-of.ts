import {
  ClientCertificateCredential,
  ClientSecretCredential,
  ManagedIdentityCredential,
  type TokenCredential,
} from '@azure/identity';
import { CLOUDS } from '../graph/client/clouds.ts';
import type { AzureSettings } from './azure-settings.ts';

/** The managed identity unless a certificate or a secret of an app registration is set. A managed identity takes its authority from the platform. */
export const credentialOf = (settings: AzureSettings): TokenCredential => {
  const clientId = settings.BUDGET_SENTINEL_CLIENT_ID;
  const authorityHost = CLOUDS[settings.BUDGET_SENTINEL_CLOUD].authority;
  const tenant = settings.BUDGET_SENTINEL_TENANT_ID ?? '';
  const certificatePath = settings.BUDGET_SENTINEL_CERTIFICATE_PATH;
  const secret = settings.BUDGET_SENTINEL_CLIENT_SECRET;
  if (certificatePath !== undefined)
    return new ClientCertificateCredential(tenant, clientId ?? '', { certificatePath }, { authorityHost });
  if (secret !== undefined) return new ClientSecretCredential(tenant, clientId ?? '', secret, { authorityHost });
  return clientId === undefined ? new ManagedIdentityCredential() : new ManagedIdentityCredential({ clientId });
};
