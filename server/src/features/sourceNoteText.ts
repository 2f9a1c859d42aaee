/** A source note in a few words: where the paper is and how it is classified. */
import type { SourceNote, SourceRole } from "../resolve/memo/sourceNote/sourceNote.ts";

/** The parts that tell most: who has the paper, the number by which it is found, the level. */
const TELLING: readonly SourceRole[] = [
  "lot",
  "oaId",
  "job",
  "accession",
  "film",
  "noFilm",
  "fileNumber",
  "box",
];

const PREFIXES: Readonly<Partial<Record<SourceRole, string>>> = {
  lot: "Lot ",
  oaId: "OA/ID ",
  job: "Job ",
  accession: "FRC ",
  box: "Box ",
};

/** `National Archives, Lot 85D366 · No classification marking`; empty if nothing was read. */
export function sourceNoteSummary({ repository, level, parts }: SourceNote): string {
  const number = TELLING.flatMap((role) => parts.find((part) => part.role === role) ?? [])[0];
  const place = number && `${PREFIXES[number.role] ?? ""}${number.value}`;
  const where = [repository, place].filter((part) => part !== undefined).join(", ");
  return [where, level].filter((part) => part !== undefined && part !== "").join(" · ");
}
