/** The findings of files that are not open, and how many there are. */
import type { Snapshot } from "../resolve/snapshot.ts";
import type { Finding } from "../rules/check.ts";
import type { LibraryService } from "./libraryService.ts";
import { findingsUnder } from "./openDocument.ts";
import type { Workspace } from "./workspace.ts";

/** What it takes to check a file. */
export interface FileContext {
  readonly workspace: Workspace;
  readonly libraries: LibraryService;
}

/** The findings of a file by its address, read anew; `undefined` if it cannot be read. */
export async function findingsOfFile(
  { workspace, libraries }: FileContext,
  path: string,
): Promise<{ snapshot: Snapshot; findings: readonly Finding[] } | undefined> {
  const settings = await workspace.contextOf(path);
  const snapshot = await libraries.snapshotOf(path);
  if (snapshot === undefined) return undefined;
  const findings = findingsUnder(settings, snapshot, { library: libraries.library, path });
  return { snapshot, findings };
}

/** Numbers of findings; of files that are not open they are kept until these change. */
export class FindingCounts {
  private readonly context: FileContext;
  private readonly files = new Map<string, { generation: number; counts: readonly number[] }>();

  constructor(context: FileContext) {
    this.context = context;
    context.libraries.onFile((path) => this.files.delete(path));
  }

  /** By document of the file; empty if it cannot be read. */
  async of(path: string): Promise<readonly number[]> {
    const { workspace, libraries } = this.context;
    const open = workspace.openAt(path);
    if (open !== undefined) return countByDocument(open.snapshot, open.shownFindings());
    const { generation } = libraries;
    const before = this.files.get(path);
    if (before?.generation === generation) return before.counts;
    const found = await findingsOfFile(this.context, path);
    const counts = found === undefined ? [] : countByDocument(found.snapshot, found.findings);
    this.files.set(path, { generation, counts });
    return counts;
  }
}

function countByDocument({ documents }: Snapshot, findings: readonly Finding[]): readonly number[] {
  const counts = documents.map(() => 0);
  for (const { document } of findings)
    if (document < counts.length) counts[document] = (counts[document] ?? 0) + 1;
  return counts;
}
