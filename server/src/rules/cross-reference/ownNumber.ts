import type { CrossReference } from "../../resolve/crossReferences/crossReference.ts";
import { crossReferencesOf } from "../../resolve/crossReferences/crossReferences.ts";
import type { MemoRule } from "../rule.ts";

export const ownNumber: MemoRule = {
  code: "cross-reference/own-number",
  severity: "information",
  summary: "A cross-reference names the number of its own document",
  documents: "memo",
  scope: "document",
  looksAt: crossReferencesOf,
  check(document, report) {
    const own = document.bindings.number?.text;
    if (own === undefined) return;
    for (const reference of crossReferencesOf(document))
      if (isOfThisVolume(reference) && `${reference.target["document"]}` === own)
        report({
          stretch: reference,
          message: `Document ${own} is this document itself; the number of another one was expected`,
        });
  },
};

/** A document or a note or tab of it, by a number that is written there and without a volume. */
function isOfThisVolume({ kind, target }: CrossReference): boolean {
  if (kind !== "document" && kind !== "footnote" && kind !== "tab") return false;
  if (target["lastDocument"] !== undefined) return false;
  return target["volume"] === undefined && target["direction"] !== "thereto";
}
