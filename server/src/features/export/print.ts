/**
 * Pages to print: a reading copy; a proof copy, whose lines are those of the transcription, numbered,
 * with room beside them; and a report for who reviews a transcription.
 */
import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { Snapshot } from "../../resolve/snapshot.ts";
import type { Finding } from "../../rules/check.ts";
import { defaultVocabulary } from "../../vocabulary/vocabulary.ts";
import type { UncertainReading } from "../contract.ts";
import { getUncertainReadings } from "../uncertainReadings.ts";
import { withoutForbidden } from "./clean.ts";
import { htmlArticles, toPage } from "./html.ts";
import { readFile } from "./readDocument.ts";

export const COPIES = ["reading", "proof", "report"] as const;
export type Copy = (typeof COPIES)[number];

/** What a report has beside the text. */
export interface ReviewState {
  readonly findings: readonly Finding[];
  readonly accepted: readonly Finding[];
}

/** A page to print; one file, which needs no other. */
export function toPrint(
  snapshot: Snapshot,
  name: string,
  copy: Copy,
  { findings, accepted }: ReviewState,
): string {
  const vocabulary = snapshot.options.vocabulary ?? defaultVocabulary;
  const { value: file } = withoutForbidden(readFile(snapshot, name, vocabulary));
  const title = file.documents[0]?.title ?? name;
  switch (copy) {
    case "reading":
      return toPage({ title, layout: copy }, htmlArticles(file));
    case "proof":
      return toPage({ title: `${title}: proof`, layout: copy }, [
        h("h1", name),
        numberedLines(snapshot),
      ]);
    case "report":
      return toPage({ title: `${title}: review`, layout: copy }, [
        h("h1", `Review of ${name}`),
        h("p", file.documents.map((document) => document.title).join("; ")),
        ...list("To check", findingRows(snapshot, findings)),
        ...list("Accepted as in the original", findingRows(snapshot, accepted)),
        ...list("Uncertain readings", uncertainRows(snapshot)),
        h("div", { class: "signOff" }, [
          ...["Transcribed by, date", "Reviewed by, date", "Approved by, date"].map((words) =>
            h("p", words),
          ),
        ]),
      ]);
    default:
      return copy satisfies never;
  }
}

function numberedLines({ lines }: Snapshot): ElementContent {
  const rows = lines
    .lines()
    .map(({ text }, i) =>
      h("tr", [h("th", { scope: "row" }, String(i + 1)), h("td", withoutForbidden(text).value)]),
    );
  return h("table", { class: "lines" }, [h("tbody", rows)]);
}

type Row = readonly [place: string, words: string, more: string];

function findingRows({ lines }: Snapshot, findings: readonly Finding[]): readonly Row[] {
  return findings.map(({ span, message, code, severity }) => [
    placeWords(lines.positionAt(span.start)),
    message,
    `${severity}, ${code}`,
  ]);
}

function uncertainRows(snapshot: Snapshot): readonly Row[] {
  return getUncertainReadings(snapshot)
    .flat()
    .map(({ range, text, kind }) => [placeWords(range.start), text, UNCERTAIN[kind]]);
}

const UNCERTAIN: Readonly<Record<UncertainReading["kind"], string>> = {
  state: "state of the text",
  supplied: "supplied by the editors",
  "lost-character": "lost character",
  "inferred-number": "footnote number glued to another number",
  "misread-number": "number with letters for digits",
};

function placeWords({ line, character }: { line: number; character: number }): string {
  return `Line ${line + 1}, column ${character + 1}`;
}

function list(title: string, rows: readonly Row[]): ElementContent[] {
  const { value } = withoutForbidden(rows);
  return [
    h("h2", `${title}: ${rows.length === 0 ? "none" : rows.length}`),
    ...(rows.length === 0
      ? []
      : [
          h("table", [
            h(
              "tbody",
              value.map(([place, words, more]) =>
                h("tr", [
                  h("th", { scope: "row" }, place),
                  h("td", words),
                  h("td", more),
                  h("td", "☐"),
                ]),
              ),
            ),
          ]),
        ]),
  ];
}
