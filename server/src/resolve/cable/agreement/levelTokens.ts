/** The places of a cable that state its level, or that follow from it. */

import { isPageFoot } from "../../../parse/cable/sectionEnds.ts";
import type { DocumentLines } from "../../../parse/documentLines.ts";
import { textOf } from "../../../parse/documentLines.ts";
import type { ClassificationPart } from "../../../parse/nodes.ts";
import type { LineStretch } from "../../../parse/place.ts";
import {
  classificationLevel,
  isSameLevel,
  type Level,
  levelRank,
  nearestLevel,
} from "../../../vocabulary/vocabulary.ts";
import type { CableDocument } from "../../document.ts";
import type { Attribute } from "../attributes.ts";

/**
 * Where a level is stated: a classification line, the line with classification and message number,
 * the attributes Original and Previous Classification; the E.O. line and the attribute Executive
 * Order say only whether the cable is classified.
 */
export type LevelSource = "line" | "banner" | "original" | "previous" | "order" | "attributeOrder";

/** A statement of the level. */
export interface LevelToken extends LineStretch {
  readonly source: LevelSource;
  readonly written: string;
  /** The level that it states; `undefined` for the E.O. and for what cannot be read. */
  readonly level: Level | undefined;
  /** Whether it can be said of a cable of this level; an unreadable one can be said of any. */
  readonly fits: (level: Level) => boolean;
  /** Whether `level` is the nearest to what is written. */
  readonly isMisspelt: boolean;
  /** The section of a banner, counted from 0; 0 for the rest. */
  readonly section: number;
}

/** All statements in text order; a level that is no page's head or foot is text and left out. */
export function levelTokens(document: CableDocument): readonly LevelToken[] {
  return [
    ...lineTokens(document),
    ...bannerTokens(document),
    ...orderTokens(document),
    ...attributeTokens(document),
  ].sort((a, b) => a.line - b.line || a.start - b.start);
}

/** The highest rank of the levels for which the E.O. is not applicable (cable-format 7.1). */
const HIGHEST_UNCLASSIFIED_RANK = 1;

/** Whether the orders on classification do not apply to a level: to all below CONFIDENTIAL. */
export function isExempt(level: Level): boolean {
  return levelRank(level) <= HIGHEST_UNCLASSIFIED_RANK;
}

function stated(level: Level) {
  return { level, fits: (other: Level) => isSameLevel(level, other) };
}

const STATES_NOTHING = { level: undefined, fits: () => true };

function lineTokens({ lines, parts }: CableDocument): LevelToken[] {
  return parts.classifications.flatMap((part): LevelToken[] => {
    const level = classificationLevel(part.level);
    if (level === undefined || isText(lines, part, parts.classifications.length)) return [];
    const { line, start, end, isMisspelt } = part;
    return [
      {
        source: "line",
        line,
        start,
        end,
        written: textOf(lines, line).slice(start, end),
        ...stated(level),
        isMisspelt,
        section: 0,
      },
    ];
  });
}

/**
 * The last word of a sentence: alone on a line that is not at the head or foot of a page, or at the
 * end of the only line that ends so.
 */
function isText(lines: DocumentLines, { line, glued }: ClassificationPart, count: number): boolean {
  return glued ? count === 1 : !isPageFoot(lines, line);
}

function bannerTokens({ lines, bindings }: CableDocument): LevelToken[] {
  return bindings.headers.flatMap(({ fields, section }): LevelToken[] => {
    const field = fields.find(({ name }) => name === "banner");
    const banner = field?.landmark?.kind === "banner" ? field.landmark : undefined;
    const level = banner && classificationLevel(banner.level);
    if (field === undefined || banner === undefined || level === undefined) return [];
    const { line } = field.start;
    const { start, end } = banner.levelColumns;
    const written = textOf(lines, line).slice(start, end);
    const { isMisspelt } = banner;
    return [{ source: "banner", line, start, end, written, ...stated(level), isMisspelt, section }];
  });
}

function orderTokens({ bindings }: CableDocument): LevelToken[] {
  const order = bindings.executiveOrder;
  const code = order?.codeToken;
  if (order?.claim === undefined || code === undefined) return [];
  const isNone = order.claim === "notApplicable";
  const { line, start, end, text } = code;
  return [
    {
      source: "order",
      line,
      start,
      end,
      written: text,
      level: undefined,
      fits: (level) => isExempt(level) === isNone,
      isMisspelt: false,
      section: 0,
    },
  ];
}

function attributeTokens({ bindings }: CableDocument): LevelToken[] {
  const { attributes } = bindings;
  const tokenOf = (
    key: string,
    source: LevelSource,
    read: (attribute: Attribute) => Pick<LevelToken, "level" | "fits"> & { isMisspelt?: boolean },
  ): LevelToken[] => {
    const index = attributes.findIndex((attribute) => attribute.key === key);
    const attribute = attributes[index];
    // An empty value at the end may not be typed yet.
    if (attribute === undefined || (attribute.value === "" && index === attributes.length - 1))
      return [];
    const { start, end, value } = attribute;
    return [
      {
        source,
        line: start.line,
        start: start.column,
        end: start.line === end.line ? end.column : start.column + value.length,
        written: value,
        isMisspelt: false,
        section: 0,
        ...read(attribute),
      },
    ];
  };
  return [
    ...tokenOf("Original Classification", "original", readOriginal),
    ...tokenOf("Previous Classification", "previous", readPrevious),
    ...tokenOf("Executive Order", "attributeOrder", readOrder),
  ];
}

function readOriginal({ reading, value }: Attribute) {
  if (reading?.type === "level") return stated(reading.level);
  const near = reading === undefined ? nearestLevel(value) : undefined;
  return near === undefined ? STATES_NOTHING : { ...stated(near.level), isMisspelt: true };
}

/** The same level, and n/a for unclassified ones (361 of 361, cable-format 11, check 14). */
function readPrevious({ reading }: Attribute) {
  if (reading?.type === "level") return stated(reading.level);
  const isNone = reading?.type === "absent";
  return {
    level: isNone ? ("UNCLASSIFIED" as const) : undefined,
    fits: (level: Level) => isNone && isSameLevel(level, "UNCLASSIFIED"),
  };
}

/** N/A exactly for cables that are not classified (361 of 361, cable-format 11, check 15). */
function readOrder({ reading }: Attribute) {
  const isNone = reading?.type === "absent";
  const isReadable = isNone || reading?.type === "executive-order";
  return {
    level: undefined,
    fits: (level: Level) => !isReadable || isExempt(level) === isNone,
  };
}
