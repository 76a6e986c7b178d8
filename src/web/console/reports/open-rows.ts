/** Opens what a figure counts; `name` is what the reader calls it. */
export type OpenRows = (figure: string, name: string) => void;
