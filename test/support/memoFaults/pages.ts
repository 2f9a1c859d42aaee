/* Faults of page markers: dropped, doubled, exchanged, off by one, misread, malformed. */
import type { TextEdit } from "../../../server/src/text/span.ts";
import {
  at,
  type FaultyMemo,
  faulty,
  type MarkedMemo,
  type MemoFault,
  near,
  wordEnds,
  written,
} from "./fault.ts";

const base = { codes: "page/", count: ({ pages }: MarkedMemo) => pages.length };

export const pageFaults: readonly MemoFault[] = [
  {
    ...base,
    name: "page marker dropped",
    isMendable: false,
    undecidable: (memo, index) => atEnd(memo, index) ?? amongGaps(memo, index),
    put: (memo, index) => {
      const span = memo.pages[index];
      return span && changed(memo, index, [{ span, newText: "" }]);
    },
  },
  {
    ...base,
    name: "page marker doubled",
    isMendable: false,
    put: (memo, index, random) => {
      const marker = memo.pages[index];
      const next = memo.pages[index + 1]?.start ?? memo.text.length;
      const places = wordEnds(memo).filter(
        (offset) => marker !== undefined && marker.end < offset && offset < next,
      );
      if (marker === undefined || places.length === 0) return undefined;
      const newText = ` ${written(memo, marker)}`;
      return changed(memo, index, [{ span: at(random.pick(places)), newText }]);
    },
  },
  {
    ...base,
    name: "page markers exchanged",
    isMendable: false,
    put: (memo, index) => {
      const a = memo.pages[index];
      const b = memo.pages[index + 1];
      if (a === undefined || b === undefined) return undefined;
      return changed(memo, index, [
        { span: a, newText: written(memo, b) },
        { span: b, newText: written(memo, a) },
      ]);
    },
  },
  {
    ...base,
    name: "page number off by one",
    isMendable: false,
    undecidable: (memo, index) => amongGaps(memo, index) ?? onlyOne(memo),
    put: (memo, index, random) => {
      const marker = memo.pages[index];
      if (marker === undefined || !/^\d+$/.test(marker.label)) return undefined;
      const label = String(Number(marker.label) + random.pick([1, -1]));
      return changed(memo, index, [relabelled(memo, index, label)]);
    },
  },
  {
    ...base,
    name: "page number misread",
    isMendable: true,
    put: (memo, index, random) => {
      const { label = "" } = memo.pages[index] ?? {};
      if (!/[01]/.test(label)) return undefined;
      const misread = label.replace("1", random.pick(["l", "I"])).replace("0", "O");
      return changed(memo, index, [relabelled(memo, index, misread)]);
    },
  },
  {
    ...base,
    name: "page marker malformed",
    isMendable: true,
    put: (memo, index, random) => {
      const marker = memo.pages[index];
      const own = marker === undefined ? "" : written(memo, marker);
      if (marker === undefined || !/^\[Page \d+\]$/.test(own)) return undefined;
      const newText = random.pick([
        own.replace("Page", "Pge"),
        own.replace("Page", "page"),
        own.slice(0, -1),
        own.slice(1),
        own.replace("Page ", "Page"),
        own.replace("Page", "Pg"),
      ]);
      return changed(memo, index, [{ span: marker, newText }]);
    },
  },
];

function pageValue({ pages }: MarkedMemo, index: number): number {
  return Number(pages[index]?.label);
}

/** Before the first and after the last marker any page can lie. */
function atEnd({ pages }: MarkedMemo, index: number): string | undefined {
  return index === 0 || index === pages.length - 1
    ? "nothing shows a page before the first and after the last"
    : undefined;
}

/** Where the original leaves out pages, one more or less is no fault. */
function amongGaps(memo: MarkedMemo, index: number): string | undefined {
  const own = pageValue(memo, index);
  const isBeside = (other: number, step: number) => Number.isNaN(other) || other - own === step;
  return isBeside(pageValue(memo, index - 1), -1) && isBeside(pageValue(memo, index + 1), 1)
    ? undefined
    : "the original leaves out pages here";
}

function onlyOne({ pages }: MarkedMemo): string | undefined {
  return pages.length === 1 ? "no other page is there" : undefined;
}

function relabelled(memo: MarkedMemo, index: number, label: string): TextEdit {
  const marker = memo.pages[index] ?? { label: "", start: 0, end: 0 };
  return { span: marker, newText: written(memo, marker).replace(marker.label, label) };
}

function changed(memo: MarkedMemo, index: number, edits: readonly TextEdit[]): FaultyMemo {
  return faulty(memo, edits, near(memo.pages, index));
}
