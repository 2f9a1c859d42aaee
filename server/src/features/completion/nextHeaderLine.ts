/** Which line a cable's header needs next, for the start of a line. */
import type { HeaderFieldName } from "../../parse/nodes.ts";
import type { CableDocument } from "../../resolve/document.ts";
import { proposeLevels } from "./header.ts";
import type { Proposal } from "./item.ts";

interface HeaderLine {
  readonly name: HeaderFieldName;
  /** The beginnings of the line, the usual one first. */
  readonly labels: readonly string[];
  readonly meaning: string;
}

/** The lines in the order of 361 of 361 originals (cable-format 1.1). */
const LINES: readonly HeaderLine[] = [
  { name: "distribution", labels: ["ACTION ", "ORIGIN ", "INFO "], meaning: "Distribution" },
  { name: "draftedBy", labels: ["DRAFTED BY "], meaning: "Drafter, of telegrams from Washington" },
  { name: "approvedBy", labels: ["APPROVED BY "], meaning: "Approver" },
  {
    name: "dateTimeGroup",
    labels: ["R ", "P ", "O ", "Z "],
    meaning: "Precedence and date-time group",
  },
  { name: "from", labels: ["FM "], meaning: "Originator" },
  { name: "to", labels: ["TO "], meaning: "Addressees" },
  { name: "info", labels: ["INFO "], meaning: "Addressees for information" },
  { name: "banner", labels: [], meaning: "Classification and message number" },
  { name: "executiveOrder", labels: ["E.O. "], meaning: "Executive order on classification" },
  {
    name: "tags",
    labels: ["TAGS: "],
    meaning: "Codes of traffic analysis by geography and subject",
  },
  { name: "subject", labels: ["SUBJECT: ", "SUBJ: "], meaning: "Subject" },
  { name: "reference", labels: ["REF: "], meaning: "Telegrams and letters that it refers to" },
];

/** The labels that are missing after the last line there is come first, then those before it. */
export function proposeHeaderLines({ parts }: CableDocument): readonly Proposal[] {
  const present = new Set(parts.fields.map(({ name }) => name));
  const last = Math.max(...LINES.map(({ name }, i) => (present.has(name) ? i : -1)));
  return LINES.flatMap(({ name, labels, meaning }, i): Proposal[] => {
    if (present.has(name)) return [];
    const rank = last < i ? i - last : LINES.length + i;
    if (name === "banner") return proposeLevels().map((each) => ({ ...each, rank }));
    return labels.map((text) => ({ text, detail: meaning, kind: "label", rank }));
  });
}
