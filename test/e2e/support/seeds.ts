/** What a window must show of each of the five seeds, in either host of VS Code. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { seedNames, seedsFolder } from "../../support/corpus.ts";
import { placeOf } from "./places.ts";
import type { Window } from "./window.ts";

interface Expected {
  /** How the file's name begins. */
  readonly number: string;
  readonly language: "Memorandum" | "Cable";
  readonly problems: number;
  /** A piece of the title in the outline. */
  readonly title: string;
  /** The text up to the place to hover, and what the hover says. */
  readonly hover: { readonly after: string; readonly says: string };
  /** The text before the label of the note that belongs to this place. */
  readonly note?: string;
}

const expectations: readonly Expected[] = [
  {
    number: "000",
    language: "Memorandum",
    problems: 0,
    title: "Memorandum From Secretary of State Haig",
    hover: { after: "I am attaching a memo", says: "Attached and printed in Document 54" },
    note: "and Perez.\n  ",
  },
  {
    number: "001",
    language: "Memorandum",
    problems: 2,
    title: "Memorandum From the Deputy Secretary of State",
    hover: { after: "in the MDBs,", says: "multilateral development banks" },
    note: "unsigned copy.↵\n",
  },
  {
    number: "002",
    language: "Memorandum",
    problems: 0,
    title: "Memorandum From Secretary of State Vance",
    hover: { after: "for my review.", says: "footnote 8 thereto" },
    note: "See Document 29.\n  ",
  },
  {
    number: "003",
    language: "Memorandum",
    problems: 0,
    title: "Action Memorandum From the Assistant Secretary",
    hover: { after: "has been reached in Madrid", says: "Document 48" },
    note: "Foreign Ministers meeting.\n  ",
  },
  {
    number: "004",
    language: "Cable",
    problems: 4,
    title: "STATE 139375",
    hover: { after: "TAGS: ", says: "SHUM" },
  },
];

/** The seeds under names by which VS Code knows their language. */
export const seeds = expectations.map((expected) => {
  const file = seedNames.find((name) => name.startsWith(expected.number)) ?? "";
  const extension = expected.language === "Cable" ? "cable" : "memo";
  return {
    ...expected,
    name: `seed-${expected.number}.${extension}`,
    text: file === "" ? "" : readFileSync(join(seedsFolder, file), "utf8"),
  };
});

export type Seed = (typeof seeds)[number];

/** Opens a seed and looks at all that belongs to it, and closes it again. */
export async function expectSeed(window: Window, seed: Seed): Promise<void> {
  await window.openFile(seed.name);
  await window.waitForLanguage(seed.language);
  await window.waitForStatus(
    seed.problems === 0 ? "Nothing to check" : `${seed.problems} to check`,
  );
  await expect
    .poll(async () => (await window.tokenClasses()).length, { timeout: 60_000 })
    .toBeGreaterThan(1);
  expect(await window.problemIcons(seed.problems)).toEqual(
    Array.from({ length: seed.problems }, () => "info"),
  );
  const labels = await window.outline(seed.title);
  expect(labels.join("\n")).toContain(seed.title);

  await window.focusEditor();
  const at = placeOf(seed.text, seed.hover.after);
  await window.goTo(at.line, at.column);
  expect(await window.hoverAtCaret()).toContain(seed.hover.says);
  if (seed.note !== undefined) {
    const note = placeOf(seed.text, seed.note);
    await window.command("Cablegram: Go to Note / Back to Text");
    await window.waitForCaret(note.line, note.column);
    await window.command("Cablegram: Go to Note / Back to Text");
    await window.waitForCaret(at.line, at.column);
  }
  await window.command("View: Close All Editors");
  await window.page.locator(".tab").first().waitFor({ state: "detached" });
}
