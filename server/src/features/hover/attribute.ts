/** A key of the archive's attributes with what its values mean. */
import { attribute } from "../../vocabulary/vocabulary.ts";
import { touches } from "../location.ts";
import type { HoverFinder } from "./hover.ts";
import { escapeMarkdown, termMarkdown } from "./markdown.ts";

export const hoverAttribute: HoverFinder = (document, place) => {
  if (document.kind !== "cable") return undefined;
  const found = document.bindings.attributes.find(({ keyStretch }) => touches(keyStretch, place));
  const entry = found && attribute(found.key);
  if (found === undefined || entry === undefined) return undefined;
  const parts = [termMarkdown(entry.key, entry.meaning ?? "meaning not known")];
  if (entry.valueForm !== undefined) parts.push(escapeMarkdown(entry.valueForm));
  return { markdown: parts.join("\n\n"), stretch: found.keyStretch };
};
