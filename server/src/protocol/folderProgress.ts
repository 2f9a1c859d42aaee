/**
 * How far the documents of the client's folders are: `.cablegram/progress.jsonl` of each folder, read when
 * somebody asks, and read again before it is changed.
 */

import { FOLDER_NAME } from "../workspace/folder.ts";
import {
  emptyProgress,
  type ProgressFile,
  type ProgressState,
  type ProgressTarget,
  progressFormat,
  progressIndex,
  withProgress,
} from "../workspace/progress.ts";
import { mergeRecords, parseRecords, serializeRecords } from "../workspace/recordFile.ts";
import { canonicalAddress } from "./addresses.ts";
import { type FileChange, NO_FOLDER, pathOfRecord, today, type Workspace } from "./workspace.ts";

/** The name of the file in the folder's `.cablegram`. */
export const PROGRESS_FILE = "progress.jsonl";

/** A document by its file's address, in one spelling, and its number in the file, from 1. */
export interface MarkedDocument {
  readonly uri: string;
  readonly document: number;
}

type StateOf = (target: ProgressTarget) => ProgressState;

/** For so long a mark that another program wrote over is put back, in milliseconds. */
const OVERWRITTEN = 10_000;

export class FolderProgress {
  private readonly workspace: Workspace;
  private readonly now: () => number;
  private indexes = new Map<string, Promise<StateOf>>();
  /** What was marked here last, by folder. */
  private readonly marks = new Map<string, { readonly file: ProgressFile; readonly at: number }>();
  /** Changes when a state may have. */
  version = 0;

  constructor(workspace: Workspace, now: () => number) {
    this.workspace = workspace;
    this.now = now;
  }

  /** What was read is read again at the next need. */
  forget(): void {
    this.version++;
    this.indexes = new Map();
  }

  /** The states of the documents of all files that are in the same folder as this one. */
  async statesBeside(uri: string): Promise<(file: MarkedDocument) => ProgressState> {
    const root = await this.rootOf(uri);
    if (root === undefined) return () => "not started";
    const index = this.indexes.get(root) ?? this.read(root);
    this.indexes.set(root, index);
    const stateOf = await index;
    return ({ uri, document }) => stateOf({ path: pathOfRecord(root, uri), document });
  }

  /** Marks documents; a sentence for each folder where it could not be done. */
  async mark(
    documents: readonly MarkedDocument[],
    state: ProgressState,
  ): Promise<readonly string[]> {
    const byRoot = new Map<string, ProgressTarget[]>();
    for (const { uri, document } of documents) {
      const root = await this.rootOf(uri);
      if (root === undefined || this.workspace.access === undefined) return [NO_FOLDER];
      const targets = byRoot.get(root) ?? [];
      targets.push({ path: pathOfRecord(root, uri), document });
      byRoot.set(root, targets);
    }
    const messages: string[] = [];
    for (const [root, targets] of byRoot) {
      const message = await this.change(root, (file) =>
        withProgress(file, targets, state, today()),
      );
      if (message === undefined) this.rememberMarks(root, targets, state);
      else messages.push(message);
    }
    this.forget();
    return messages;
  }

  /**
   * The file of a folder was written. Two programs may have read it at the same time, of which each then
   * wrote its own mark; one that is lost so is put back.
   */
  async written(uri: string): Promise<void> {
    this.forget();
    const path = canonicalAddress(uri);
    for (const [root, { file, at }] of this.marks) {
      if (path !== pathOf(root) || OVERWRITTEN < this.now() - at) continue;
      await this.change(root, (theirs) => mergeRecords(progressFormat, file, theirs));
      this.forget();
    }
  }

  /** In one spelling, so that a folder has one file however its documents are written. */
  private async rootOf(uri: string): Promise<string | undefined> {
    const root = await this.workspace.folderRoot(uri);
    return root === undefined ? undefined : canonicalAddress(root);
  }

  private rememberMarks(
    root: string,
    targets: readonly ProgressTarget[],
    state: ProgressState,
  ): void {
    const at = this.now();
    const before = this.marks.get(root);
    const isLate = before === undefined || OVERWRITTEN < at - before.at;
    const file = withProgress(isLate ? emptyProgress : before.file, targets, state, today());
    this.marks.set(root, { file, at });
  }

  private change(
    root: string,
    work: (file: ProgressFile) => ProgressFile,
  ): Promise<string | undefined> {
    const path = pathOf(root);
    return this.workspace.changeFile(path, (text): FileChange => {
      const { file, errors } = parseRecords(progressFormat, text);
      const [error] = errors;
      // Somebody has to look at it first, at conflicts of two versions for example.
      if (error !== undefined)
        return {
          message: `${path} was not changed, since line ${error.line} has a mistake: ${error.message}`,
        };
      return { text: serializeRecords(progressFormat, work(file)) };
    });
  }

  private async read(root: string): Promise<StateOf> {
    const path = pathOf(root);
    const { text, unreadable } = await this.workspace.readOrEmpty(path);
    const { file, errors } = parseRecords(progressFormat, text);
    if (unreadable !== undefined) this.workspace.warnOnce(unreadable);
    for (const { line, message } of errors)
      this.workspace.warnOnce(`${path}, line ${line}: ${message}`);
    return progressIndex(file);
  }
}

function pathOf(root: string): string {
  return `${root}/${FOLDER_NAME}/${PROGRESS_FILE}`;
}
