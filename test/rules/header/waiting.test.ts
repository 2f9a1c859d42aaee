/*
 * A header that is still being typed: what a later line would bring is not missing yet, what should
 * stand before a line that is there is.
 */
import { describe, expect, test } from "vitest";
import { findingsIn } from "../../support/rules.ts";
import { CABLE } from "../cableText.ts";

describe("a missing line of the header", () => {
  const upTo = (line: string) => CABLE.slice(0, CABLE.indexOf(line) + line.length);

  test("waits for the end while no later line is there", () => {
    const findings = findingsIn(upTo("FM AMEMBASSY HELSINKI"), { type: "cable" });
    const missing = findings.filter(({ code }) => code.startsWith("header/missing"));
    expect(missing.map(({ code }) => code).sort()).toEqual([
      "header/missing-banner",
      "header/missing-end-mark",
      "header/missing-eo",
      "header/missing-subject",
      "header/missing-tags",
      "header/missing-to",
    ]);
    for (const { waitsFor, isAboutDocument } of missing) {
      expect(waitsFor).toBe("end");
      expect(isAboutDocument).toBe(true);
    }
  });

  test("does not wait where a later line is there", () => {
    const text = upTo("TO SECSTATE WASHDC 1873").replace("FM AMEMBASSY HELSINKI\n", "");
    const finding = findingsIn(text, { type: "cable" }).find(
      ({ code }) => code === "header/missing-from",
    );
    expect(finding).toBeDefined();
    expect(finding?.waitsFor).toBeUndefined();
  });
});
