/** What a cross-reference points to, in words. */
import type { CrossReference } from "../../scan/inline/crossReferences.ts";
import { touches } from "../location.ts";
import type { HoverFinder } from "./hover.ts";
import { escapeMarkdown } from "./markdown.ts";

export const hoverCrossReference: HoverFinder = (document, place) => {
  if (document.kind !== "memo") return undefined;
  const found = document.lines[place.line]?.crossReferences.find((candidate) =>
    touches({ line: place.line, ...candidate }, place),
  );
  if (found === undefined) return undefined;
  return {
    markdown: escapeMarkdown(describe(found)),
    stretch: { line: place.line, start: found.start, end: found.end },
  };
};

function describe({ kind, target }: CrossReference): string {
  switch (kind) {
    case "document":
      return `Document ${target["document"]} of this volume`;
    case "footnote":
      return target["document"] === undefined
        ? `Footnote ${target["footnote"]} of this document`
        : `Footnote ${target["footnote"]} of Document ${target["document"]}`;
    case "telegram":
      return `Telegram ${target["number"]}${place("to", target["to"])}${place("from", target["from"])}`;
    case "volume":
      return `Foreign Relations, ${target["years"] ?? ""}${target["volume"] === undefined ? "" : `, volume ${target["volume"]}`}`;
    case "tab":
      return `Tab ${target["tab"]}`;
    case "ibid":
      return "The source cited before this one";
  }
}

function place(word: string, name: string | number | undefined): string {
  return name === undefined ? "" : ` ${word} ${name}`;
}
