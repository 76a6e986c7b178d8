/** The other language's words: the same keys, each a text. Plural forms that Chinese lacks may be added. */
export type Words<Of> = { [Key in keyof Of]: Of[Key] extends string ? string : Words<Of[Key]> } & {
  [Plural in `${string}_one`]: string;
};
