/**
 * The open documents and what is kept about their folders. A document opens with the settings that
 * are known at once; those of its folder and of the user are read behind and taken over when they
 * are there.
 */

import type { Connection } from "vscode-languageserver";
import type { FindingArgument } from "../features/codeActions.ts";
import type { Finding } from "../rules/check.ts";
import {
  type Config,
  defaultSettings,
  parseConfig,
  type Settings,
  settingsFor,
  withRuleOff,
} from "../settings.ts";
import { defaultVocabulary } from "../vocabulary/vocabulary.ts";
import {
  type AcceptedFile,
  type AcceptedRecord,
  acceptedFormat,
  withoutRecord,
  withRecord,
} from "../workspace/accepted.ts";
import { toAcceptedRecord } from "../workspace/acceptedFindings.ts";
import { type FileAccess, parentFolder, type Reading } from "../workspace/fileAccess.ts";
import {
  createFolders,
  FOLDER_NAME,
  type Folder,
  type Folders,
  pathInFolder,
  settingsOfFile,
} from "../workspace/folder.ts";
import { parseRecords, serializeRecords } from "../workspace/recordFile.ts";
import {
  findScan,
  proposeScan,
  type ScanChange,
  type ScanProposal,
  type ScanRecord,
  scanFormat,
  withoutScan,
  withScan,
} from "../workspace/scans.ts";
import { canonicalAddress } from "./addresses.ts";
import { clientFiles } from "./clientFiles.ts";
import { showMessage } from "./messages.ts";
import { type DocumentSettings, OpenDocument } from "./openDocument.ts";
import { aidsOf, sectionOf, withSettings } from "./userSettings.ts";

/** Files by address, for reading and for those that Cablegram writes. */
export interface FolderFiles extends FileAccess {
  /** Replaces a file's text at once or not at all; a sentence if it cannot be done. */
  writeText(path: string, text: string): Promise<string | undefined>;
  /** Carries out the work while no other process changes the file; where it is left out nobody can tell. */
  whileAlone?<Result>(path: string, work: () => Promise<Result>): Promise<Result>;
}

const AT_ONCE: DocumentSettings = {
  settings: defaultSettings,
  vocabulary: defaultVocabulary,
  areAccepted: (findings) => findings.map(() => false),
};

export class Workspace {
  private readonly connection: Connection;
  private files: FolderFiles | undefined;
  private folders: Folders | undefined;
  private configures = false;
  /** The user's settings as the client sent them of itself: at the start, and last. */
  private initial: Readonly<Record<string, unknown>> = {};
  private sent: Readonly<Record<string, unknown>> = {};
  private roots: readonly string[] = [];
  private readonly documents = new Map<string, OpenDocument>();
  private readonly byAddress = new Map<string, OpenDocument>();
  /** The user's settings as they were last asked for. */
  private userBase: Settings = defaultSettings;
  private readonly reported = new Set<string>();
  /** The last change of each file of a folder. */
  private readonly changing = new Map<string, Promise<unknown>>();

  constructor(connection: Connection, files: FolderFiles | undefined) {
    this.connection = connection;
    this.files = files;
  }

  /** Takes over what the client said of itself. */
  begin(options: {
    servesFiles: boolean;
    configures: boolean;
    roots: readonly string[];
    settings: unknown;
  }): void {
    if (options.servesFiles) this.files = clientFiles(this.connection, this.files);
    this.initial = sectionOf(options.settings);
    this.sent = this.initial;
    this.configures = options.configures;
    this.roots = options.roots;
    this.forgetFolders();
  }

  /** Takes over all settings as the client sends them; one that can be asked sends none. */
  receiveSettings(settings: unknown): void {
    this.sent = withSettings(this.initial, sectionOf(settings));
    if (this.configures) return;
    for (const document of this.documents.values()) document.aids = aidsOf(this.sent);
  }

  get(uri: string): OpenDocument | undefined {
    return this.documents.get(uri);
  }

  /** The open document whose address is this one, in whatever spelling. */
  openAt(address: string): OpenDocument | undefined {
    return this.byAddress.get(canonicalAddress(address));
  }

  /** Files as the server reaches them; `undefined` if it reaches none. */
  get access(): FileAccess | undefined {
    return this.files;
  }

  /** The client's folders, in one spelling. */
  rootAddresses(): readonly string[] {
    return this.roots.map(canonicalAddress);
  }

  /** The client has other folders now. */
  changeRoots(added: readonly string[], removed: readonly string[]): void {
    this.roots = [...this.roots.filter((root) => !removed.includes(root)), ...added];
  }

  /** What the folder and the user say of a file that is not open. */
  async contextOf(address: string): Promise<DocumentSettings> {
    const folder = await this.folders?.folderOf(address);
    return folder === undefined ? AT_ONCE : inFolder(folder, address, this.userBase);
  }

  /** Whether files that are not open shall be checked; takes over the user's other settings. */
  async checksFolder(): Promise<boolean> {
    const user = await this.userSettings(this.roots[0]);
    this.userBase = settingsFor(toConfig(user), () => false);
    return user["checkFolder"] !== false;
  }

  uris(): readonly string[] {
    return [...this.documents.keys()];
  }

  open(uri: string, languageId: string, version: number, text: string): OpenDocument {
    const document = new OpenDocument(uri, languageId, version, text, AT_ONCE);
    document.aids = aidsOf(this.sent);
    this.documents.set(uri, document);
    this.byAddress.set(canonicalAddress(uri), document);
    return document;
  }

  close(uri: string): void {
    this.documents.delete(uri);
    this.byAddress.delete(canonicalAddress(uri));
  }

  /** What was read of folders is read again at the next need. */
  forgetFolders(): void {
    this.folders = this.files && createFolders(this.files);
  }

  /** Gives an open document the settings of its folder and user; true if it is still open. */
  async configure(uri: string): Promise<boolean> {
    const { folder, user } = await this.settingsOf(uri);
    const document = this.documents.get(uri);
    if (document === undefined) return false;
    document.aids = aidsOf(user);
    const base = settingsFor(toConfig(user), () => false);
    this.userBase = base;
    document.configure(
      folder === undefined ? { ...AT_ONCE, settings: base } : inFolder(folder, uri, base),
    );
    if (folder !== undefined) this.reportErrors(folder);
    return true;
  }

  /** What a file's folder and its user say; what changes while it is read is read again. */
  private async settingsOf(uri: string): Promise<{
    folder: Folder | undefined;
    user: Readonly<Record<string, unknown>>;
  }> {
    for (;;) {
      const { folders, sent } = this;
      const folder = isFile(uri) ? await folders?.folderOf(uri) : undefined;
      const user = await this.userSettings(uri);
      if (this.folders === folders && this.sent === sent) return { folder, user };
    }
  }

  /** The user's settings, as the client has them for this file. */
  private async userSettings(uri: string | undefined): Promise<Readonly<Record<string, unknown>>> {
    if (!this.configures) return this.sent;
    const asked: Promise<unknown> = this.connection.workspace.getConfiguration({
      ...(uri !== undefined && { scopeUri: uri }),
      section: "cablegram",
    });
    // A window that is about to close answers no more.
    const raw = await asked.catch(() => undefined);
    return withSettings(this.sent, sectionOf(raw));
  }

  /** A mistake in a folder's files is said once. */
  private reportErrors({ errors }: Folder): void {
    for (const { path, line, message } of errors)
      this.warnOnce(`${path}${line === undefined ? "" : `, line ${line}`}: ${message}`);
  }

  /** Says something to the user that was not said before. */
  warnOnce(text: string): void {
    if (this.reported.has(text)) return;
    this.reported.add(text);
    showMessage(this.connection, "warning", text);
  }

  /** Records a finding as accepted; a sentence if it could not be done. */
  accept(document: OpenDocument, argument: FindingArgument): Promise<string | undefined> {
    return this.changeAccepted(document, argument, document.allFindings(), withRecord);
  }

  /** Takes back that a finding is accepted; a sentence if it could not be done. */
  withdraw(document: OpenDocument, argument: FindingArgument): Promise<string | undefined> {
    return this.changeAccepted(document, argument, document.acceptedFindings(), withoutRecord);
  }

  private async changeAccepted(
    document: OpenDocument,
    { uri, code, start, end, version }: FindingArgument,
    findings: readonly Finding[],
    change: (file: AcceptedFile, record: AcceptedRecord) => AcceptedFile,
  ): Promise<string | undefined> {
    const finding = findings.find(
      ({ code: own, span }) => own === code && span.start === start && span.end === end,
    );
    if (document.version !== version || finding === undefined)
      return "The text has changed since; try again at the finding";
    const root = await this.folderRoot(uri);
    if (root === undefined || this.files === undefined) return NO_FOLDER;
    const own = pathOfRecord(root, uri);
    const record = toAcceptedRecord(own, finding, document.text(), { date: today() });
    return this.changeFile(`${root}/${FOLDER_NAME}/accepted.jsonl`, (text) => ({
      text: serializeRecords(
        acceptedFormat,
        change(parseRecords(acceptedFormat, text).file, record),
      ),
    }));
  }

  /**
   * Turns a rule off in the folder's settings, for all its files or for this one alone; a sentence if
   * it could not be done.
   */
  async turnOff({ uri, code }: FindingArgument, isHere: boolean): Promise<string | undefined> {
    const root = await this.folderRoot(uri);
    if (root === undefined || this.files === undefined) return NO_FOLDER;
    const path = `${root}/${FOLDER_NAME}/config.json`;
    return this.changeFile(path, (text) => {
      const { config, errors } = parseConfig(text === "" ? "{}" : text);
      const [error] = errors;
      if (error !== undefined)
        return { message: `${path} has a mistake and was not changed: ${error.message}` };
      const changed = withRuleOff(config, code, isHere ? pathOfRecord(root, uri) : undefined);
      return { text: `${JSON.stringify(changed, undefined, 2)}\n` };
    });
  }

  /** What the folder says of a document's scan; `document` counts from 1. */
  async scanOf(uri: string, document: number): Promise<ScanState> {
    const root = await this.folderRoot(uri);
    if (root === undefined) return { root };
    const { text, unreadable } = await this.readOrEmpty(scansPath(root));
    if (unreadable !== undefined) return { root, message: unreadable };
    const { file } = parseRecords(scanFormat, text);
    const target = { path: pathOfRecord(root, uri), document };
    const record = findScan(file, target);
    return { root, record, proposal: record ? undefined : proposeScan(file, target) };
  }

  /** Changes what the folder says of a document's scan; a sentence if it could not be done. */
  async setScan(
    uri: string,
    document: number,
    change: ScanChange | null,
  ): Promise<string | undefined> {
    const root = await this.folderRoot(uri);
    if (root === undefined || this.files === undefined) return NO_FOLDER;
    const target = { path: pathOfRecord(root, uri), document };
    return this.changeFile(scansPath(root), (text) => {
      const { file } = parseRecords(scanFormat, text);
      const changed = change === null ? withoutScan(file, target) : withScan(file, target, change);
      return changed === file
        ? { message: NO_SCAN }
        : { text: serializeRecords(scanFormat, changed) };
    });
  }

  /**
   * Reads a file of a folder, changes it and writes it, one change after the other, so that of two at
   * the same time neither is lost; a sentence if it could not be done. A file that is not there is empty.
   */
  changeFile(path: string, change: (text: string) => FileChange): Promise<string | undefined> {
    const before = this.changing.get(path) ?? Promise.resolve();
    const alone: NonNullable<FolderFiles["whileAlone"]> = (file, task) =>
      this.files?.whileAlone?.(file, task) ?? task();
    const work = before
      .then(() =>
        alone(path, async () => {
          const { text, unreadable } = await this.readOrEmpty(path);
          if (unreadable !== undefined) return unreadable;
          const changed = change(text);
          if (changed.text === undefined) return changed.message;
          return changed.text === text ? undefined : this.files?.writeText(path, changed.text);
        }),
      )
      .catch(
        (error: unknown) =>
          `${path} was not changed: ${error instanceof Error ? error.message : String(error)}`,
      );
    this.changing.set(path, work);
    return work;
  }

  /** The text of a file of a folder, empty if it is not there, or why it cannot be read. */
  async readOrEmpty(path: string): Promise<{ text: string; unreadable?: string }> {
    const reading: Reading = (await this.files?.readText(path)) ?? { text: "" };
    if (reading.fault === undefined) return { text: reading.text };
    return reading.fault === "not-found"
      ? { text: "" }
      : { text: "", unreadable: `${path} cannot be read: ${reading.message}` };
  }

  /** The folder that holds `.cablegram`, or in which it is to be made. */
  async folderRoot(uri: string): Promise<string | undefined> {
    if (!isFile(uri)) return undefined;
    const folder = await this.folders?.folderOf(uri);
    if (folder?.root !== undefined) return folder.root;
    const address = canonicalAddress(uri);
    const isWithin = (root: string) => address.startsWith(`${canonicalAddress(root)}/`);
    return this.roots.find(isWithin) ?? parentFolder(uri);
  }
}

/** The text of a file as it shall be; without one it stays, for a reason or since nothing is to do. */
export type FileChange =
  | { readonly text: string }
  | { readonly text?: undefined; readonly message?: string };

/** What is known of the scan of a document. */
export interface ScanState {
  readonly root: string | undefined;
  readonly record?: ScanRecord | undefined;
  readonly proposal?: ScanProposal | undefined;
  readonly message?: string;
}

function scansPath(root: string): string {
  return `${root}/${FOLDER_NAME}/${SCANS_FILE}`;
}

/** The name of the records of scans in the folder's `.cablegram`. */
export const SCANS_FILE = "scans.jsonl";
const NO_SCAN = "No scan is chosen for this document";
const ISO_DATE = "2026-11-22".length;
export const NO_FOLDER = "The document is in no folder; save it first";

/** The day, as records have it. */
export function today(): string {
  return new Date().toISOString().slice(0, ISO_DATE);
}

/** The path of a file as the records of a folder have it. */
export function pathOfRecord(root: string, uri: string): string {
  return pathInFolder({ root: readable(root) }, readable(uri));
}

/** A document that was never saved has no folder. */
function isFile(uri: string): boolean {
  return !uri.startsWith("untitled:") && uri.includes("/");
}

/** What the user's settings say of checking. */
function toConfig({ policy, severities }: Readonly<Record<string, unknown>>): Config {
  return parseConfig(JSON.stringify({ policy, severities })).config;
}

function inFolder(folder: Folder, uri: string, base: Settings): DocumentSettings {
  const named = { ...folder, root: folder.root && readable(folder.root) };
  const path = pathInFolder(named, readable(uri));
  return {
    settings: settingsOfFile(named, readable(uri), base),
    vocabulary: folder.vocabulary,
    areAccepted: (findings, text) => folder.acceptedIndex.areAccepted(path, findings, text),
  };
}

/** An address as the folder's files name it: `box 12`, not `box%2012`, as the command line does. */
export function readable(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
