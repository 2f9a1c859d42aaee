import { describe, expect, test } from "vitest";
import { generatedSchemas } from "../../scripts/generatedSchemas.ts";
import { parseConfig } from "../../server/src/settings.ts";
import { conforms } from "../support/schemas.ts";
import { readText } from "../support/sourceFiles.ts";

test.each(Object.entries(generatedSchemas()))(
  "schemas/%s is up to date; else run node scripts/makeConfigSchema.mjs",
  (name, schema) => {
    expect(JSON.parse(readText(`schemas/${name}`))).toEqual(JSON.parse(JSON.stringify(schema)));
  },
);

describe("the schema of config.json takes what the program takes", () => {
  test.each([
    "{}",
    '{"policy":"normalised","unknown":[1]}',
    '{"policy":"strict"}',
    '{"severities":{"page/skipped":"off"}}',
    '{"severities":{"page/skipped":"loud"}}',
    '{"overrides":[{"files":["*.txt"],"type":"cable"}]}',
    '{"overrides":[{"files":[]}]}',
    '{"overrides":[{}]}',
    '{"vocabulary":"tags.csv"}',
    "[]",
    "null",
  ])("%s", (text) => {
    const { errors } = parseConfig(text);
    expect(conforms("config", JSON.parse(text))).toBe(errors.length === 0);
  });
});
