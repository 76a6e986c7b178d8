/** What an operator may say on the command line. */
export type ImportOptions = {
  preset?: string;
  mapping?: string;
  source?: string;
  house?: string;
  shop?: string;
  dryRun?: boolean;
  errors?: string;
  json?: boolean;
};
