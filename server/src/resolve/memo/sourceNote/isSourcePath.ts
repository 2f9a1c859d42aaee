/** Whether what was read is plainly a source note, by its parts alone. */
import { sourceNoteTerm } from "../../../vocabulary/vocabulary.ts";
import type { SourceNote } from "./sourceNote.ts";

/** A known repository or publication stands first, or a path has a level behind it. */
export function isSourcePath({ repository, publication, path, level, parts }: SourceNote): boolean {
  if (publication !== undefined) return parts[0]?.role === "publication";
  if (repository === undefined) return false;
  const isKnown = sourceNoteTerm(repository)?.kind === "repository";
  return (isKnown && (0 < path.length || level !== undefined)) || isPlain({ path, level, parts });
}

/** `Princeton University, Stevenson Papers, Box 832. Secret.` */
function isPlain({ path, level, parts }: Pick<SourceNote, "path" | "level" | "parts">): boolean {
  const isHeld = 1 < path.length || parts.some(({ role }) => HOLDERS.has(role));
  return level !== undefined && isHeld;
}

const HOLDERS: ReadonlySet<string> = new Set(["accession", "box", "job", "lot", "oaId"]);
