/* All faults that are put into memoranda; a new subject is a file beside this one and a line here. */
import { bracketFaults } from "./brackets.ts";
import { crossReferenceFaults } from "./crossReferences.ts";
import type { MemoFault } from "./fault.ts";
import { fieldLabelFaults } from "./fieldLabels.ts";
import { footnoteFaults } from "./footnotes.ts";
import { pageFaults } from "./pages.ts";
import { sourceLabelFaults } from "./sourceLabels.ts";

export const memoFaults: readonly MemoFault[] = [
  ...footnoteFaults,
  ...pageFaults,
  ...bracketFaults,
  ...sourceLabelFaults,
  ...crossReferenceFaults,
  ...fieldLabelFaults,
];
