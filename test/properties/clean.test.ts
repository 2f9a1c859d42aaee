/* Documents without a fault have no error and no warning, whatever their size and layout. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { check } from "../../server/src/rules/check.ts";
import { defaultSettings } from "../../server/src/settings.ts";
import { propertyParameters } from "../support/random.ts";
import { boxOfCables, cable, cleanMemo, volume } from "./arbitraries.ts";

test.each([
  ["cable", cable],
  ["cable", boxOfCables],
  ["memo", cleanMemo],
  ["memo", volume],
] as const)("nothing is wrong with a %s (%#)", (type, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      const findings = check(analyze(text, { type }), defaultSettings);
      const serious = findings.filter(
        ({ severity }) => severity === "error" || severity === "warning",
      );
      expect(serious.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
    }),
    propertyParameters(40),
  );
});
