import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { problemReport } from "./problemReport.ts";

/** *Report a Problem*: opens a report with versions and settings, which the user may copy. */
export function registerReportProblem(
  client: () => BaseLanguageClient | undefined,
  { extension }: vscode.ExtensionContext,
): vscode.Disposable {
  return vscode.commands.registerCommand("cablegram.reportProblem", async () => {
    const manifest = extension.packageJSON as Manifest;
    const document = vscode.window.activeTextEditor?.document;
    const content = problemReport(
      {
        extensionVersion: manifest.version,
        serverVersion: client()?.initializeResult?.serverInfo?.version,
        editor: vscode.env.appName,
        editorVersion: vscode.version,
        host: `${vscode.env.appHost}, ${vscode.env.remoteName ?? "local"}`,
        system: systemName(),
        document: document && { language: document.languageId, lines: document.lineCount },
        settings: changedSettings(Object.keys(manifest.contributes.configuration.properties)),
      },
      manifest.bugs.url,
    );
    const report = await vscode.workspace.openTextDocument({ language: "markdown", content });
    await vscode.window.showTextDocument(report);
  });
}

/** The parts of the manifest that are looked at. */
interface Manifest {
  readonly version: string;
  readonly bugs: { readonly url: string };
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
  };
}

function changedSettings(names: readonly string[]): Record<string, unknown> {
  const configuration = vscode.workspace.getConfiguration();
  const changed = names.flatMap((name) => {
    const value: unknown = configuration.get(name);
    const before: unknown = configuration.inspect(name)?.defaultValue;
    return JSON.stringify(value) === JSON.stringify(before) ? [] : [[name, value] as const];
  });
  return Object.fromEntries(changed);
}

function systemName(): string {
  const host = globalThis as {
    process?: { platform?: string; arch?: string };
    navigator?: { userAgent?: string };
  };
  const { platform, arch } = host.process ?? {};
  if (platform !== undefined && arch !== undefined) return `${platform} ${arch}`;
  return host.navigator?.userAgent ?? "unknown system";
}
