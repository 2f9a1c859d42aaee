/** Proposals for the archive's attributes: keys that are missing, and values that are among a few. */
import type { CableDocument } from "../../resolve/document.ts";
import { attribute, attributeKeysOf, attributes } from "../../vocabulary/vocabulary.ts";
import type { Proposal } from "./item.ts";

/** Keys where the line begins, else the values of its key. */
export function proposeAttribute(document: CableDocument, before: string): readonly Proposal[] {
  const colon = before.indexOf(":");
  return colon < 0 ? proposeKeys(document) : proposeValues(before.slice(0, colon));
}

function proposeKeys({ bindings }: CableDocument): readonly Proposal[] {
  const year = bindings.headers[0]?.dateTime?.year;
  const keys = year === undefined ? attributes().map(({ key }) => key) : attributeKeysOf(year);
  const present = new Set(bindings.attributes.map(({ key }) => key));
  return keys
    .filter((key) => !present.has(key))
    .map((key, rank) => ({
      text: `${key}: `,
      detail: attribute(key)?.meaning,
      kind: "label",
      rank,
    }));
}

/** The table gives values as `enum: X; Z`. */
function proposeValues(key: string): readonly Proposal[] {
  const form = attribute(key.trim())?.valueForm ?? "";
  if (!form.startsWith(ENUM)) return [];
  return form
    .slice(ENUM.length)
    .split(";")
    .map((value) => ({ text: value.trim(), kind: "value" }));
}

const ENUM = "enum:";
