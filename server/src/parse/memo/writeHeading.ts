/** Writes what stands above the heading of a document, and the heading. */
import type { MemoLine } from "../../scan/memo/memoLine.ts";
import { readDateInTitle } from "../../scan/memo/readDateline.ts";
import { type FoundHeading, isCalloutAlone } from "./findHeading.ts";
import type { MemoTree } from "./memoTree.ts";

/** Takes what stands above the heading; without one, blank lines, publisher's lines and page markers. */
export function writeFront(tree: MemoTree, heading: FoundHeading | undefined): void {
  const { text } = tree;
  const first = heading?.first ?? text.end;
  while (tree.line < first) {
    const reading = text.lines[tree.line]?.memo;
    if (reading === undefined || reading.isBlank) tree.leaf({ kind: "blank" });
    else if (reading.fixed === "publisher" || reading.fixed === "pageMarker")
      tree.furniture(reading.fixed);
    else if (heading === undefined) return;
    else writeFrontLine(tree, reading);
  }
  tree.endParagraph();
}

function writeFrontLine(tree: MemoTree, reading: MemoLine): void {
  if (reading.fixed !== undefined) tree.furniture(reading.fixed);
  else if (reading.isMarking) tree.furniture("classification");
  else {
    if (tree.text.isGap(tree.line - 1) || !tree.isInParagraph) tree.beginParagraph(undefined, 1);
    tree.leaf({ kind: "text" });
  }
}

/** Takes the lines between a label or number and the title below it. */
export function writeLinesTo(tree: MemoTree, end: number): void {
  while (tree.line < end) {
    const reading = tree.text.lines[tree.line]?.memo;
    if (reading === undefined || reading.isBlank) tree.leaf({ kind: "blank" });
    else writeFrontLine(tree, reading);
  }
  tree.endParagraph();
}

/** Takes the number and the lines of the title, with the callout alone below it. */
export function writeHeading(tree: MemoTree, { title, number, genre, first }: FoundHeading): void {
  const { text } = tree;
  const top = title[0];
  const last = title.at(-1);
  if (top === undefined || last === undefined) return;
  if (first < top.line) {
    tree.leaf({ kind: "heading" });
    writeLinesTo(tree, top.line);
  }
  const next = text.next(last.line + 1);
  const calloutLine = next < text.end && isCalloutAlone(text, next) ? next : undefined;
  tree.heading = { ...text.stretch(last.line), number, title, genre, calloutLine };
  tree.leaf({ kind: "heading" }, (calloutLine ?? last.line) + 1);
}

/** Takes the dateline at the end of a title, where none stands below it. */
export function takeDateOfTitle({ heading, datelines, text }: MemoTree): void {
  const title = heading?.title.at(-1);
  if (title === undefined || 0 < datelines.length) return;
  const found = readDateInTitle(text.lines[title.line]?.text ?? "", title);
  if (found === undefined) return;
  const { start, end, ...reading } = found;
  datelines.push({ line: title.line, start, end, reading, joined: undefined });
}
