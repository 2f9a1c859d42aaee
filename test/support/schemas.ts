/* Holds values against the JSON Schemas in `schemas/`. */
import Ajv2020 from "ajv/dist/2020.js";
import { expect } from "vitest";
import { listFiles, readText } from "./sourceFiles.ts";

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  // A field's `allOf` reference and its further properties are said apart.
  strictTypes: false,
  strictRequired: false,
  validateFormats: false,
});
for (const path of listFiles("schemas")) ajv.addSchema(JSON.parse(readText(path)));

/** Fails with all that is wrong unless the value conforms to `schemas/<name>.schema.json`. */
export function expectConforms(name: string, value: unknown): void {
  const validate = ajv.getSchema(`${name}.schema.json`);
  if (validate === undefined) throw new Error(`There is no schema called ${name}`);
  validate(value);
  const errors = (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath}: ${message}`,
  );
  expect(errors).toEqual([]);
}

/** Whether a value conforms. */
export function conforms(name: string, value: unknown): boolean {
  return ajv.getSchema(`${name}.schema.json`)?.(value) === true;
}
