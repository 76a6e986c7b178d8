export type Secret = { totpURI: string; backupCodes: string[] };
