import type { components, operations } from "../../../shared/api/schema.gen.ts";

export type Preview = operations["previewImport"]["responses"][200]["content"]["application/json"];
export type ImportRun = components["schemas"]["ImportRun"];
export type ImportKind = ImportRun["kind"];
export type Mapping = Preview["mapping"];
