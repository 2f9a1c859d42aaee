import { describe, expect, test } from "vitest";
import { type MemoDocument, textIn } from "../../../server/src/resolve/document.ts";
import type {
  SourceHand,
  SourceNote,
} from "../../../server/src/resolve/memo/sourceNote/sourceNote.ts";
import { analyze } from "../../../server/src/resolve/snapshot.ts";

const HEAD = "56. Memorandum From the Librarian (Harlow) to the Secretary1\n\nThe charts came.\n\n";

function memoOf(text: string): MemoDocument {
  const document = analyze(text, { type: "memo" }).documents[0]?.document;
  if (document?.kind !== "memo") throw new Error("No memorandum");
  return document;
}

/** The source note of a document whose only note has this text. */
function read(note: string): SourceNote {
  const source = memoOf(`${HEAD}  1. Source: ${note}\n`).bindings.sources.get(0);
  if (source === undefined) throw new Error(`No source note: ${note}`);
  return source;
}

function partsOf(note: string): string[] {
  return read(note).parts.map(({ role, value }) => `${role} ${value}`);
}

const inWords = (hands: readonly SourceHand[]) =>
  hands.map(({ name, office, date }) => [name, office, date].filter(Boolean).join(", "));

describe("the path", () => {
  test.each<[string, string[]]>([
    [
      "Department of State, Central Foreign Policy File, P820048-0941. Confidential.",
      [
        "repository Department of State",
        "collection Central Foreign Policy File",
        "film P820048-0941",
        "level Confidential",
      ],
    ],
    [
      "Department of State, Central Foreign Policy File, [no film number]. Secret.",
      [
        "repository Department of State",
        "collection Central Foreign Policy File",
        "noFilm [no film number]",
        "level Secret",
      ],
    ],
    [
      "National Archives, RG 59, Files of the Librarian, 1969–1978, Lot 64 D 560, Charts, 1977. Secret.",
      [
        "repository National Archives",
        "recordGroup 59",
        "collection Files of the Librarian",
        "years 1969–1978",
        "lot 64D560",
        "folder Charts, 1977",
        "level Secret",
      ],
    ],
    [
      "George H.W. Bush Library, Library Files, OA/ID 90006–025, Charts—April 03, 1989—Review [1]. Secret.",
      [
        "repository George H.W. Bush Library",
        "collection Library Files",
        "oaId 90006–025",
        "folder Charts—April 03, 1989—Review [1]",
        "level Secret",
      ],
    ],
    [
      "Harlow University, Harlow Papers, Box 12, Martha F. Harlow. No classification marking.",
      [
        "repository Harlow University",
        "collection Harlow Papers",
        "box 12",
        "folder Martha F. Harlow",
        "level No classification marking",
      ],
    ],
    [
      "Department of State, Central Files, 032 Harlow, Martha S. Confidential.",
      [
        "repository Department of State",
        "collection Central Files",
        "fileNumber 032 Harlow, Martha S",
        "level Confidential",
      ],
    ],
    [
      "Central Intelligence Agency: Job 79-S01060A. Secret.",
      ["repository Central Intelligence Agency", "job 79-S01060A", "level Secret"],
    ],
    [
      "Department of State, Harlow Files: Lot 72 D 192, Chron. Secret.",
      [
        "repository Department of State",
        "collection Harlow Files",
        "lot 72D192",
        "folder Chron",
        "level Secret",
      ],
    ],
    [
      "Folder “Charts (1980),” Box 3, Lot File 04 D 114, U.S. Department of State.",
      ["folder Charts (1980)", "box 3", "lot 04D114", "repository U.S. Department of State"],
    ],
    [
      "Department of State, Harlow Files, 1957–1990 (Lot File 96 D 292), Box 3, Sept. 16–20, 1988.",
      [
        "repository Department of State",
        "collection Harlow Files",
        "years 1957–1990",
        "lot 96D292",
        "box 3",
        "folder Sept. 16–20, 1988",
      ],
    ],
    [
      "[2½ lines not declassified]. Secret.",
      ["redaction [2½ lines not declassified]", "level Secret"],
    ],
    [
      "Public Papers: Carter, 1977, Book I, pp. 12–14.",
      [
        "publication Public Papers: Carter",
        "years 1977",
        "collection Book I",
        "collection pp. 12–14",
      ],
    ],
    [
      "Kennedy Library, Charts Series,USSR. Secret.",
      ["repository Kennedy Library", "collection Charts Series", "collection USSR", "level Secret"],
    ],
  ])("%s", (note, expected) => {
    expect(partsOf(note)).toEqual(expected);
  });

  test("has its elements as they stand between commas", () => {
    expect(
      read("National Archives, RG 59, Lot 85D366, NODIS. No classification marking."),
    ).toMatchObject({
      repository: "National Archives",
      path: ["RG 59", "Lot 85D366", "NODIS"],
      level: "No classification marking",
      qualifiers: [],
    });
  });
});

describe("the classification", () => {
  test.each<[string, string | undefined, string[]]>([
    ["Secret; Sensitive; Immediate; Nodis.", "Secret", ["Sensitive", "Immediate", "Nodis"]],
    [
      "Top Secret; [codeword not declassified]; Noforn.",
      "Top Secret",
      ["[codeword not declassified]", "Noforn"],
    ],
    ["Secret; Priority. Eyes Only.", "Secret", ["Priority", "Eyes Only"]],
    ["Secret; Eyes Only.", "Secret", ["Eyes Only"]],
    ["Eyes Only.", "Eyes Only", []],
    ["No classification markings.", "No classification markings", []],
    ["Secret Nodis.", "Secret", ["Nodis"]],
    ["Secretly sent.", undefined, []],
    ["", undefined, []],
  ])("%s", (marking, level, qualifiers) => {
    const note = read(`Department of State, Central Files, 611.61/5-461. ${marking}`);
    expect(note).toMatchObject({ level, qualifiers });
  });

  test("each qualifier has its role", () => {
    const roles = read(
      "Kennedy Library, Charts. Secret; Sensitive; Flash; Exdis; Cherokee; Noforn; Own Words.",
    )
      .parts.slice(3)
      .map(({ role }) => role);
    expect(roles).toEqual([
      "sensitivity",
      "precedence",
      "caption",
      "channel",
      "control",
      "qualifier",
    ]);
  });
});

describe("the drafting", () => {
  test.each<[string, string[], string[], string[]]>([
    [
      "Drafted by Harlow (EUR/SOV) on June 8; cleared in EUR/RPM, CSCE, and EUR; approved by Lane.",
      ["Harlow, EUR/SOV, June 8"],
      ["EUR/RPM", "CSCE", "EUR"],
      ["Lane"],
    ],
    ["Drafted and approved by Lane and cleared with Blake.", ["Lane"], ["Blake"], ["Lane"]],
    [
      "Drafted by Harlow and Blake on March 3, 1977, cleared by Lane, and approved in S on July 20 and by the White House on April 5.",
      ["Harlow", "Blake, March 3, 1977"],
      ["Lane"],
      ["S, July 20", "White House, April 5"],
    ],
    [
      "Drafted by Martha T. Harlow, Chief of the Chart Division, and concurred in by G. Griffith Blake (E).",
      ["Martha T. Harlow"],
      ["G. Griffith Blake, E"],
      [],
    ],
    [
      "The memorandum was drafted by Anna Lane (M/MO) on August 3.",
      ["Anna Lane, M/MO, August 3"],
      [],
      [],
    ],
    ["Prepared by the Library’s Office of Charts.", ["Library’s Office of Charts"], [], []],
    ["Drafted by the keeper, Anna Lane, and approved in U.", ["Anna Lane"], [], ["U"]],
  ])("%s", (sentence, drafters, cleared, approved) => {
    const note = read(`Kennedy Library, Charts. Secret. ${sentence}`);
    expect([note.drafters, note.clearedBy, note.approvedBy].map(inWords)).toEqual([
      drafters,
      cleared,
      approved,
    ]);
  });

  test("the sentence as a whole is one that begins so", () => {
    expect(
      read("Kennedy Library, Charts. Secret. Drafted by Lane. Prepared by Blake.").drafting,
    ).toBe("Drafted by Lane");
    expect(read("Kennedy Library, Charts. Secret. Prepared by Blake.").drafting).toBeUndefined();
  });
});

test("sentences by what they tell", () => {
  const note =
    "Kennedy Library, Charts. Secret. Sent for action. Sent through Lane and Blake. " +
    "The meeting took place in the reading room. The luncheon meeting was held at the harbor. " +
    "Printed from an unsigned copy. Copied to Harlow. A stamped notation indicates that Lane saw it. " +
    "Lane wrote at the top: “See pp. 1–4. Soon.” He saw vol. VII at 9 a.m. No list was found. (Ibid., Box 4) " +
    "All brackets are in the original.";
  expect(partsOf(note).slice(3)).toEqual([
    "routing Sent for action",
    "routing Sent through Lane and Blake",
    "meeting The meeting took place in the reading room",
    "meeting The luncheon meeting was held at the harbor",
    "printing Printed from an unsigned copy",
    "copies Copied to Harlow",
    "notation A stamped notation indicates that Lane saw it",
    "remark Lane wrote at the top: “See pp. 1–4. Soon.”",
    "remark He saw vol. VII at 9 a.m",
    "remark No list was found",
    "citation (Ibid., Box 4)",
    "brackets All brackets are in the original",
  ]);
});

describe("places", () => {
  test.each([
    [
      "on one line",
      "  1. Source: Kennedy Library, Lot 64 D 560, Charts. Secret; Nodis. Drafted by Lane.",
    ],
    [
      "with hard line ends",
      "  1. Source: Kennedy\n     Library, Lot 64 D\n     560, Charts. Secret;\n     Nodis. Drafted by\n     Lane.",
    ],
    [
      "with a page marker",
      "  1. Source: Kennedy [Page 169] Library, Lot 64 D 560, Charts. Secret; [Page 170] Nodis. Drafted by Lane.",
    ],
    [
      "with emphasis and an arrow",
      "  1. Source: *Kennedy Library*, Lot 64 D 560, _Charts_. **Secret**; Nodis. Drafted by Lane.↵",
    ],
    [
      "with an asterisk as label",
      "* * *\n\n* Source: Kennedy Library, Lot 64 D 560, Charts. Secret; Nodis. Drafted by Lane.",
    ],
    [
      "with the number 0",
      "* * *\n\n0 Source: Kennedy Library, Lot 64 D 560, Charts. Secret; Nodis. Drafted by Lane.",
    ],
  ])("%s", (_, note) => {
    const document = memoOf(`${HEAD}${note}\n`);
    const { parts = [] } = document.bindings.sources.get(0) ?? {};
    expect(parts.map(({ role, value }) => `${role} ${value}`)).toEqual([
      "repository Kennedy Library",
      "lot 64D560",
      "folder Charts",
      "level Secret",
      "caption Nodis",
      "drafting Drafted by Lane",
      "drafter Lane",
    ]);
    const written = parts.map((part) =>
      textIn(document.lines, part).replaceAll(/\[Page \d+\]/g, ""),
    );
    expect(written.map((text) => text.split(/\s+/).join(" "))).toEqual([
      "Kennedy Library",
      "Lot 64 D 560",
      "Charts",
      "Secret",
      "Nodis",
      "Drafted by Lane.",
      "Lane",
    ]);
  });
});

describe("a paragraph without a label", () => {
  test("is read where the notes have none", () => {
    const { bindings } = memoOf(`${HEAD}Source: Kennedy Library, Charts\nof the Gulf. Secret.\n`);
    expect(bindings.looseSource?.source).toMatchObject({
      repository: "Kennedy Library",
      path: ["Charts of the Gulf"],
      level: "Secret",
    });
  });

  test.each(["Source: the harbor master.", "Source: Ministry of Charts, table 4."])(
    "is none that names a source of another sort: %s",
    (text) => {
      expect(memoOf(`${HEAD}${text}\n`).bindings.looseSource).toBeUndefined();
    },
  );
});

test.each([
  "",
  ".",
  ",",
  "((((",
  "[",
  "“",
  "Secret",
  "; ; ;",
  "Lot",
  "Box ",
  "Drafted by",
  "a".repeat(5000),
])("anything can be read: %j", (note) => {
  expect(() => read(note)).not.toThrow();
});
