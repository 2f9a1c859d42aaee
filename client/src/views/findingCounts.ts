/** How many findings the documents of files have: asked of the server in the background, a few at a time. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  FINDING_COUNTS_REQUEST,
  type FindingCountsParams,
  type FindingCountsResult,
} from "../../../server/src/protocol/requests.ts";

/** Files that are asked for at one go, so that what is wanted meanwhile does not wait long. */
const PART = 8;

export class FindingCounts implements vscode.Disposable {
  private readonly client: BaseLanguageClient;
  private readonly counts = new Map<string, readonly number[]>();
  private readonly wanted = new Set<string>();
  private isAsking = false;
  private isEnding = false;
  private readonly changes = new vscode.EventEmitter<readonly string[]>();
  /** Tells of the files whose numbers are others now. */
  readonly onDidChange = this.changes.event;

  constructor(client: BaseLanguageClient) {
    this.client = client;
  }

  /** The number of a document of a file, counted from 1; `undefined` while it is not known. */
  of(uri: string, document: number): number | undefined {
    return this.counts.get(uri)?.[document - 1];
  }

  /** Has the numbers of files asked for; those that are known may have changed. */
  want(uris: readonly string[]): void {
    for (const uri of uris) this.wanted.add(uri);
    void this.ask();
  }

  dispose(): void {
    this.isEnding = true;
    this.changes.dispose();
  }

  private async ask(): Promise<void> {
    if (this.isAsking) return;
    this.isAsking = true;
    try {
      while (0 < this.wanted.size && !this.isEnding) {
        const uris = [...this.wanted].slice(0, PART);
        for (const uri of uris) this.wanted.delete(uri);
        const params: FindingCountsParams = { uris };
        this.take(
          await this.client.sendRequest<FindingCountsResult>(FINDING_COUNTS_REQUEST, params),
        );
      }
    } catch {
      // The server is ending or begins anew; then all is asked for again.
      this.wanted.clear();
    } finally {
      this.isAsking = false;
    }
  }

  private take(result: FindingCountsResult): void {
    const changed = result.filter(
      ({ uri, counts }) => String(this.counts.get(uri)) !== String(counts),
    );
    for (const { uri, counts } of changed) this.counts.set(uri, counts);
    if (0 < changed.length && !this.isEnding) this.changes.fire(changed.map(({ uri }) => uri));
  }
}
