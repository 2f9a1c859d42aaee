/**
 * The findings of all files of the client's folders, open or not. A file is checked when it is asked
 * for and not again until it or the settings change; what the client has already is not sent again.
 */
import type {
  CancellationToken,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { toDiagnostic } from "../features/diagnostics.ts";
import { findingsOfFile } from "./fileFindings.ts";
import type { FeatureContext } from "./languageFeatures.ts";

/** What is sent at one go to a client that takes a part at a time. */
const PART = 50;
const NOTHING: WorkspaceDiagnosticReport = { items: [] };

type Report = WorkspaceDocumentDiagnosticReport;

/** Answers `workspace/diagnostic`. */
export function listenToWorkspaceDiagnostics(context: FeatureContext): void {
  const { connection, handle, libraries } = context;
  const checked = new CheckedFiles(context);
  libraries.onFile((path) => checked.forget(path));
  connection.languages.diagnostics.onWorkspace((params, token, _work, partial) =>
    handle("folder diagnostics", NOTHING, () =>
      answer(checked, params, token, partial && ((items) => partial.report({ items }))),
    )(params, token),
  );
}

async function answer(
  checked: CheckedFiles,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
  send: ((items: Report[]) => void) | undefined,
): Promise<WorkspaceDiagnosticReport> {
  const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
  const items: Report[] = [];
  for (const path of await checked.paths()) {
    if (token.isCancellationRequested) return NOTHING;
    const report = await checked.report(path, (uri) => previous.get(uri));
    if (report === undefined) continue;
    previous.delete(report.uri);
    items.push(report);
    if (send !== undefined && items.length === PART) send(items.splice(0));
  }
  // What is gone, or no longer to be checked, has no findings.
  for (const uri of previous.keys()) items.push({ kind: "full", uri, version: null, items: [] });
  return { items };
}

/** A file with the identity of its findings; they themselves are not kept. */
interface CheckedFile {
  readonly generation: number;
  readonly resultId: string;
}

class CheckedFiles {
  private readonly context: FeatureContext;
  private readonly files = new Map<string, CheckedFile>();

  constructor(context: FeatureContext) {
    this.context = context;
  }

  forget(path: string): void {
    this.files.delete(path);
  }

  /** The files to check: none where the user does not want it. */
  async paths(): Promise<readonly string[]> {
    const { workspace, libraries } = this.context;
    return (await workspace.checksFolder()) ? libraries.files() : [];
  }

  /** The report on a file; `undefined` for one that nobody has called a cable or memorandum. */
  async report(
    path: string,
    previousOf: (uri: string) => string | undefined,
  ): Promise<Report | undefined> {
    const { workspace, libraries } = this.context;
    const uri = libraries.addressOf(path);
    const open = workspace.openAt(path);
    if (open !== undefined) {
      const { resultId, items } = open.diagnostics();
      const { version } = open;
      return previousOf(uri) === resultId
        ? { kind: "unchanged", uri, version, resultId }
        : { kind: "full", uri, version, resultId, items };
    }
    const { generation } = libraries;
    const before = this.files.get(path);
    if (before?.generation === generation && before.resultId === previousOf(uri))
      return { kind: "unchanged", uri, version: null, resultId: before.resultId };
    const { settings } = await workspace.contextOf(path);
    if ((settings.type ?? libraries.typeOf(path)) === undefined) return undefined;
    const found = await findingsOfFile(this.context, path);
    if (found === undefined) return undefined;
    const items = found.findings.map((finding) => toDiagnostic(uri, finding));
    const resultId = identityOf(JSON.stringify(items));
    this.files.set(path, { generation, resultId });
    return previousOf(uri) === resultId
      ? { kind: "unchanged", uri, version: null, resultId }
      : { kind: "full", uri, version: null, resultId, items };
  }
}

/** The same text has the same identity, also in another session (FNV-1a); open documents have numbers. */
function identityOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `file-${(hash >>> 0).toString(16)}-${text.length}`;
}
