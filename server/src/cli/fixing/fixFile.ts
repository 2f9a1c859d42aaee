/** The fixes of one file, and writing them. */
import { readFile } from "node:fs/promises";
import type { FixError } from "../../features/contract.ts";
import { type FixedText, fixAll, safeFix } from "../../features/editing/fixAll.ts";
import type { Snapshot } from "../../resolve/snapshot.ts";
import { check, type Finding } from "../../rules/check.ts";
import { pathInFolder } from "../../workspace/folder.ts";
import { toForwardSlashes } from "../../workspace/nodeFiles.ts";
import { replaceFile, toReplaceFault, whyNotReplaceable } from "../../workspace/nodeReplaceFile.ts";
import { bytesLike, decodeText, type Encoding } from "../../workspace/nodeText.ts";
import type { AnalyzedFile } from "../analyzeInputs.ts";
import { isOfRules } from "../options.ts";
import { hashOf, type Journal, toJournalEdits } from "./journal.ts";

/** The safe fixes of a file; of these rules and families only, where some are given. */
export function fixesOfFile(
  { input, text, snapshot, folder, settings }: AnalyzedFile,
  rules: readonly string[] | undefined,
): FixedText {
  const path = pathInFolder(folder, toForwardSlashes(input.absolutePath));
  const findings = (of: Snapshot, words: string, isAccepted: boolean): readonly Finding[] => {
    const found = check(of, settings);
    const accepted = folder.acceptedIndex.areAccepted(path, found, () => words);
    return found.filter((_, i) => accepted[i] === isAccepted);
  };
  return fixAll(
    snapshot,
    (of) => findings(of, of.lines.slice(), false),
    (finding) =>
      rules === undefined || isOfRules(finding.code, rules) ? safeFix(finding) : undefined,
    findings(snapshot, text, true),
  );
}

/**
 * Records the fixes of a file in the journal and then writes the file. Resolves to why the file was
 * left as it is, if it was. Rejects if the journal cannot be written.
 */
export async function writeFixes(
  { input, text }: Pick<AnalyzedFile, "input" | "text">,
  { edits, text: newText }: Pick<FixedText, "edits" | "text">,
  journal: Journal,
  encoding: Encoding,
): Promise<Omit<FixError, "path"> | undefined> {
  const hindrance = await whyNotReplaceable(input.absolutePath);
  if (hindrance !== undefined) return hindrance;
  let before: Buffer;
  try {
    before = await readFile(input.absolutePath);
  } catch (error) {
    return toReplaceFault(error);
  }
  if (decodeText(before, encoding).text !== text)
    return { code: "changed", message: "The file has changed since it was read" };
  const after = bytesLike(before, newText, encoding);
  if (after === undefined)
    return { code: "encoding", message: `A fix has a character that ${encoding} does not have` };
  await journal.add(input.absolutePath, {
    before: hashOf(before),
    after: hashOf(after),
    edits: toJournalEdits(text, edits),
    ...(encoding !== "utf-8" && { encoding }),
  });
  return replaceFile(input.absolutePath, before, after);
}
