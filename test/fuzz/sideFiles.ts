/** What the fuzzer tries beside documents: settings, records, vocabulary, journals, bytes, addresses. */

import { parseJournal } from "../../server/src/cli/fixing/journal.ts";
import { canonicalAddress } from "../../server/src/protocol/addresses.ts";
import { aidsOf, sectionOf, withSettings } from "../../server/src/protocol/userSettings.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { check } from "../../server/src/rules/check.ts";
import { parseConfig, settingsFor, withRuleOff } from "../../server/src/settings.ts";
import { applyEdits } from "../../server/src/text/span.ts";
import { createVocabulary, parseFolderVocabulary } from "../../server/src/vocabulary/vocabulary.ts";
import { acceptedFormat } from "../../server/src/workspace/accepted.ts";
import { matchesGlob } from "../../server/src/workspace/globs.ts";
import { bytesLike, decodeText, ENCODINGS } from "../../server/src/workspace/nodeText.ts";
import {
  mergeRecords,
  parseRecords,
  serializeRecords,
} from "../../server/src/workspace/recordFile.ts";
import { scanFormat } from "../../server/src/workspace/scans.ts";
import { createRandom, type Random } from "../support/seededRandom.ts";
import type { Library } from "./material.ts";
import { mutation } from "./mutate.ts";
import type { Fault, Tried } from "./tries.ts";

/** A sort of file: how one looks, and what must hold of any text that is taken for one. */
interface Sort {
  readonly name: string;
  readonly model: string;
  /** What is wrong, as a sentence; nothing if all is well. */
  readonly attempt: (text: string) => string | undefined;
}

const CONFIG = JSON.stringify({
  policy: "normalised",
  severities: { "page/skipped": "off", "footnote/missing-note": "hint" },
  type: "memo",
  volume: "frus1977-80v02",
  vocabulary: ["vocabulary/offices.csv"],
  overrides: [{ files: ["box1/**", "!*.{txt,md}"], policy: "diplomatic", severities: {} }],
  editor: { own: [1, null, true] },
});

const ACCEPTED = [
  { schema: "cablegram/accepted", version: 1 },
  { path: "a.memo", code: "page/skipped", text: "[Page 4]", occurrence: 2, date: "2026-11-22" },
  { path: "b.memo", code: "heading/missing-number", document: 2, date: "2026-11-22", extra: 1 },
];

const SCANS = [
  { schema: "cablegram/scans", version: 1 },
  { path: "a.memo", file: "a.pdf", first: 1, last: 9, markers: { "172": 3 } },
  { path: "a.memo", document: 2, file: "p.png" },
];

const JOURNAL = [
  { schema: "cablegram/fixes", version: 1, date: "2026-11-22T10:00:00.000Z" },
  { path: "../a.memo", before: "00", after: "11", edits: [{ start: 3, old: " ", new: "" }] },
];

const lines = (records: readonly object[]) =>
  records.map((record) => `${JSON.stringify(record)}\n`).join("");

const VOCABULARY = "code,title,source\nSCUL,Cultural affairs,own\nPINT,Politics,own\n";

const SORTS: readonly Sort[] = [
  {
    name: "config.json",
    model: CONFIG,
    attempt: (text) => {
      const { config } = parseConfig(text);
      const settings = settingsFor(config, (globs) => matchesGlob("box1/a.memo", globs));
      check(analyze("12. Memorandum From X to Y1\n\nText.\n", { type: settings.type }), settings);
      parseConfig(JSON.stringify(withRuleOff(config, "page/skipped", "box1/a.memo")));
      aidsOf(withSettings({}, sectionOf(parseJson(text))));
      return undefined;
    },
  },
  {
    name: "accepted.jsonl",
    model: lines(ACCEPTED),
    attempt: (text) => {
      const { file } = parseRecords(acceptedFormat, text);
      const written = serializeRecords(acceptedFormat, file);
      const again = serializeRecords(acceptedFormat, parseRecords(acceptedFormat, written).file);
      if (again !== written) return "written again it is another file";
      const merged = serializeRecords(
        acceptedFormat,
        mergeRecords(acceptedFormat, file, file, file),
      );
      const kept = file.unreadable.every((line) => merged.includes(line));
      return kept ? undefined : "merging with itself loses a line";
    },
  },
  {
    name: "scans.jsonl",
    model: lines(SCANS),
    attempt: (text) => {
      const written = serializeRecords(scanFormat, parseRecords(scanFormat, text).file);
      const again = serializeRecords(scanFormat, parseRecords(scanFormat, written).file);
      return again === written ? undefined : "written again it is another file";
    },
  },
  {
    name: "a journal",
    model: lines(JOURNAL),
    attempt: (text) => {
      parseJournal(text);
      return undefined;
    },
  },
  {
    name: "vocabulary",
    model: VOCABULARY,
    attempt: (text) => {
      for (const name of ["tags.csv", "offices.csv", "posts.csv", "captions.csv"])
        createVocabulary(parseFolderVocabulary([{ name, text }]).vocabulary).tags("SCUL");
      return undefined;
    },
  },
  {
    name: "an address",
    model: "file:///C%3A/box%2012/a%281%29.memo",
    attempt: (text) => {
      const once = canonicalAddress(text);
      return canonicalAddress(once) === once ? undefined : "spelled again it is another address";
    },
  },
];

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Tries a file beside the documents, changed a few times, or bytes. */
export function trySideFile(seed: number, library: Library): Tried {
  const random = createRandom(seed);
  if (random.chance(0.3)) return tryBytes(random, library);
  const { name, model, attempt } = random.pick(SORTS);
  let text = model;
  for (let i = random.between(1, 6); 0 < i; i--)
    text = applyEdits(text, [mutation(text, random, library)]);
  return { inputs: 1, faults: faultsOf(name, text, () => attempt(text)) };
}

/** Bytes are the text that they are read as, or a sentence says why there is none. */
function tryBytes(random: Random, { lines }: Library): Tried {
  const bytes = Buffer.from(
    random.pick(lines),
    random.pick(["utf8", "utf16le", "latin1"] as const),
  );
  for (let i = random.between(0, 3); 0 < i && 0 < bytes.length; i--)
    bytes[random.between(0, bytes.length - 1)] = random.between(0, 255);
  const faults = faultsOf("bytes", bytes.toString("latin1"), () => {
    const encoding = random.pick(ENCODINGS);
    const reading = decodeText(bytes, encoding);
    if (reading.fault !== undefined) return undefined;
    const again = bytesLike(bytes, reading.text, encoding);
    return again !== undefined && Buffer.compare(Buffer.from(again), bytes) === 0
      ? undefined
      : "the text gives other bytes";
  });
  return { inputs: 1, faults };
}

function faultsOf(name: string, text: string, attempt: () => string | undefined): Fault[] {
  const fault = (what: string, details: string): Fault[] => [
    { what, details, text, type: undefined },
  ];
  try {
    const details = attempt();
    return details === undefined ? [] : fault(`wrong: ${name}`, details);
  } catch (error) {
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return fault(`throws: ${name}`, details);
  }
}
