/*
 * The JSON Schemas that are made from the program's own definitions, so that the two cannot disagree.
 * `node scripts/makeConfigSchema.mjs` writes them; test/workspace/schemas.test.ts compares.
 */
import { toJsonSchema } from "@valibot/to-json-schema";
import { configSchema } from "../server/src/settings.ts";
import { acceptedRecordSchema } from "../server/src/workspace/accepted.ts";
import { progressRecordSchema } from "../server/src/workspace/progress.ts";
import { scanRecordSchema } from "../server/src/workspace/scans.ts";

const DRAFT = "https://json-schema.org/draft/2020-12/schema";

/** The schemas by the names of their files in `schemas/`. */
export function generatedSchemas(): Readonly<Record<string, object>> {
  return {
    "config.schema.json": {
      $schema: DRAFT,
      $id: "config.schema.json",
      title: ".cablegram/config.json",
      description: "The settings of a folder. Fields that Cablegram does not know have no effect.",
      ...bodyOf(toJsonSchema(configSchema, options)),
    },
    "accepted-record.schema.json": {
      $schema: DRAFT,
      $id: "accepted-record.schema.json",
      title: "A record of .cablegram/accepted.jsonl",
      description:
        "A finding that was compared with the original and accepted. Fields that Cablegram does not know are kept.",
      ...bodyOf(toJsonSchema(acceptedRecordSchema, options)),
    },
    "progress-record.schema.json": {
      $schema: DRAFT,
      $id: "progress-record.schema.json",
      title: "A record of .cablegram/progress.jsonl",
      description: "How far a document is. Fields that Cablegram does not know are kept.",
      ...bodyOf(toJsonSchema(progressRecordSchema, options)),
    },
    "scan-record.schema.json": {
      $schema: DRAFT,
      $id: "scan-record.schema.json",
      title: "A record of .cablegram/scans.jsonl",
      description:
        "Which scan a document is in, and on which pages. Fields that Cablegram does not know are kept.",
      ...bodyOf(toJsonSchema(scanRecordSchema, options)),
    },
  };
}

const options = { target: "draft-2020-12", errorMode: "throw" } as const;

/** Without the keyword that stands at the top already. */
function bodyOf({ $schema: _, ...body }: { $schema?: unknown }): object {
  return body;
}
