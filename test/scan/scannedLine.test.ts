import { expect, test } from "vitest";
import { type Counters, probe } from "../../server/src/scan/probe.ts";
import { createScannedLine } from "../../server/src/scan/scannedLine.ts";

test("a reading is made when it is first asked for, and kept", () => {
  const counters: Counters = { charactersScanned: 0, transitions: 0 };
  probe.measure(counters, () => {
    const line = createScannedLine("[Page 172]", "\n");
    expect(counters.charactersScanned).toBe(0);
    expect(line.pageMarkers).toBe(line.pageMarkers);
    expect(line.memo).toBe(line.memo);
  });
  expect(counters.charactersScanned).toBe(2 * "[Page 172]".length);
});

test.each<[string, boolean]>([
  ["", true],
  [" \t\u00a0\f", true],
  [" a", false],
])("%j is blank: %s", (text, expected) => {
  expect(createScannedLine(text, "").isBlank).toBe(expected);
});

test("what nobody counts is not counted", () => {
  const counters: Counters = { charactersScanned: 0, transitions: 0 };
  probe.measure(counters, () => undefined);
  expect(createScannedLine("text", "").numbers).toEqual([]);
  probe.transition();
  expect(counters).toEqual({ charactersScanned: 0, transitions: 0 });
});
