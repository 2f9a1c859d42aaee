/**
 * How much of a document the grammar explains: the share of its characters, blanks aside, that stand
 * in a part with a name. Text without a label is explained only where it can be nothing but text: in a
 * cable between a header and an end mark, in a memorandum below a heading.
 */
import type { Node } from "../parse/nodes.ts";
import { comparePlaces, type Place, type Stretch } from "../parse/place.ts";
import { type Document, textIn } from "../resolve/document.ts";
import type { PlacedDocument, Snapshot } from "../resolve/snapshot.ts";
import { collapse } from "../vocabulary/matching.ts";
import type { CoverageShare, CoverageTotal, DocumentCoverage } from "./contract.ts";
import { createPlacing, visibleStretch } from "./placing.ts";

/** The coverage of each document of a snapshot, in order. */
export function getCoverage(snapshot: Snapshot): readonly DocumentCoverage[] {
  return snapshot.documents.map((placed) => toCoverage(snapshot, placed));
}

/** The coverage of several documents together. */
export function addCoverages(coverages: readonly DocumentCoverage[]): CoverageTotal {
  const zones = coverages.flatMap(({ headerZone }) => headerZone ?? []);
  return { documents: coverages.length, ...sum(coverages), headerZone: sum(zones) };
}

/** Two totals together. */
export function addTotals(a: CoverageTotal, b: CoverageTotal): CoverageTotal {
  return {
    documents: a.documents + b.documents,
    ...sum([a, b]),
    headerZone: sum([a.headerZone, b.headerZone]),
  };
}

function sum(shares: readonly CoverageShare[]): CoverageShare {
  const total = (name: "characters" | "explained") =>
    shares.reduce((before, share) => before + share[name], 0);
  return toShare(total("characters"), total("explained"));
}

/** Nothing is wholly explained. */
function toShare(characters: number, explained: number): CoverageShare {
  return { characters, explained, share: characters === 0 ? 1 : explained / characters };
}

/** Words of an unexplained stretch that are shown. */
const MOST_WORDS = 8;

function toCoverage(snapshot: Snapshot, placed: PlacedDocument): DocumentCoverage {
  const { document } = placed;
  const placing = createPlacing(snapshot, placed);
  const tally = new Tally(document);
  tally.walk(document.tree.root, NOWHERE);
  const { all, zone } = tally;
  return {
    ...toShare(all.characters, all.explained),
    headerZone: document.kind === "cable" ? toShare(zone.characters, zone.explained) : null,
    unexplained: joinNeighbors(document, tally.unexplained).map((stretch) => ({
      text: collapse(textIn(document.lines, stretch)).split(" ", MOST_WORDS).join(" "),
      range: placing.range(stretch),
    })),
  };
}

/** What is known of the place of a node in the tree. */
interface Surroundings {
  /** It is in a part with a name. */
  readonly isNamed: boolean;
  /** It is where text without a label is expected. */
  readonly isText: boolean;
  /** It is in a cable's section that has a header and an end mark. */
  readonly isWhole: boolean;
  /** It is in the header of a cable, from the first page line on. */
  readonly isZone: boolean;
}

const NOWHERE: Surroundings = {
  isNamed: false,
  isText: false,
  isWhole: false,
  isZone: false,
};

/** Counts the characters of a document's leaves. */
class Tally {
  readonly all = { characters: 0, explained: 0 };
  readonly zone = { characters: 0, explained: 0 };
  readonly unexplained: Stretch[] = [];
  private readonly document: Document;

  constructor(document: Document) {
    this.document = document;
  }

  walk(node: Node, outer: Surroundings): void {
    if (node.data.kind === "blank") return;
    const here = this.enter(node, outer);
    if (node.children.length === 0) return this.count(node, here);
    const zone = here.isZone ? zoneStart(node) : undefined;
    for (const child of node.children) {
      const isAbove = zone !== undefined && comparePlaces(child.start, zone) < 0;
      this.walk(child, isAbove ? { ...here, isZone: false } : here);
    }
  }

  private enter(node: Node, outer: Surroundings): Surroundings {
    switch (node.data.kind) {
      case "document":
        return { ...outer, isText: this.document.kind === "memo" && hasHead(this.document) };
      case "section":
        return { ...outer, isWhole: hasHeaderAndEnd(node) };
      case "header":
        return { ...outer, isZone: true };
      case "headerField":
        return { ...outer, isNamed: node.data.name !== "caption" || this.isShort(node) };
      case "body":
        return { ...outer, isText: outer.isText || outer.isWhole };
      case "text":
      case "attributes":
      case "notes":
      case "attachment":
        return outer;
      case "paragraph":
        return node.data.label === undefined ? outer : { ...outer, isNamed: true };
      default:
        return { ...outer, isNamed: true };
    }
  }

  /** A caption has no mark of its own; what is as long as a paragraph is none. */
  private isShort(caption: Node): boolean {
    return countVisible(textIn(this.document.lines, caption)) <= LONGEST_CAPTION;
  }

  private count(leaf: Node, { isNamed, isText, isZone }: Surroundings): void {
    const characters = countVisible(textIn(this.document.lines, leaf));
    const isExplained = isNamed || isText;
    for (const counted of isZone ? [this.all, this.zone] : [this.all]) {
      counted.characters += characters;
      if (isExplained) counted.explained += characters;
    }
    if (!isExplained && 0 < characters)
      this.unexplained.push(visibleStretch(this.document.lines, leaf));
  }
}

/** The first page line of a header, from which on it must be explained; its start if it has none. */
function zoneStart(header: Node): Place {
  const page = header.children.find(
    ({ data }) => data.kind === "furniture" && data.name === "pageLine",
  );
  return (page ?? header).start;
}

/** A caption has some lines at most: name and address of somebody for whom the telegram is. */
const LONGEST_CAPTION = 200;

/** Whether a cable's section has a header with a field and an end mark. */
function hasHeaderAndEnd(section: Node): boolean {
  const hasField = section.children.some(
    ({ data, children }) =>
      data.kind === "header" && children.some((child) => child.data.kind === "headerField"),
  );
  return hasField && section.children.some(({ data }) => data.kind === "endMark");
}

/** Whether a memorandum has something above its text that shows what it is. */
function hasHead({ parts }: Document): boolean {
  if (parts.kind === "cable") return false;
  return parts.heading !== undefined || 0 < parts.fields.length + parts.datelines.length;
}

function countVisible(text: string): number {
  let count = 0;
  for (const character of text) if (character.trim() !== "") count++;
  return count;
}

/** Stretches with nothing but blanks between them as one. */
function joinNeighbors({ lines }: Document, stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    const isNext =
      last !== undefined &&
      countVisible(textIn(lines, { start: last.end, end: stretch.start })) === 0;
    if (last !== undefined && isNext)
      joined[joined.length - 1] = { start: last.start, end: stretch.end };
    else joined.push(stretch);
  }
  return joined;
}
