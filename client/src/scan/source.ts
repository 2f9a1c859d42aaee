/** Finds the scan of a document: what was set for it, or a file with its name. */
import * as vscode from "vscode";
import { nameOf } from "../uris.ts";
import {
  hasStepUp,
  isPaged,
  matchPages,
  patternFor,
  type ScanFormat,
  scanFormat,
} from "./patterns.ts";

/** A scan whose files are there. */
export interface ScanSource {
  /** The file, or the pattern of the files, as `.cablegram/scans.jsonl` has it. */
  readonly file: string;
  /** The same, as the user reads it. */
  readonly name: string;
  readonly format: ScanFormat;
  /** A PDF or TIFF with all pages; `undefined` if each page has its own file. */
  readonly uri: vscode.Uri | undefined;
  /** Files of the pages, by page. */
  readonly images: ReadonlyMap<number, vscode.Uri>;
}

/** Why a scan is not opened, as a sentence. */
export type NoSource = { readonly fault: string };

/** What may be opened without the user's trust in the folder: files of the folder itself. */
function isAllowed(uri: vscode.Uri): boolean {
  if (vscode.workspace.isTrusted) return true;
  // An address that begins with the folder's may lead out of it again.
  return !hasStepUp(uri.path) && vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

/** The scan that a record names; `folder` is the one that holds `.cablegram`. */
export async function openSource(file: string, folder: vscode.Uri): Promise<ScanSource | NoSource> {
  const uri = /^[a-z][\w+.-]+:/i.test(file)
    ? vscode.Uri.parse(file)
    : vscode.Uri.joinPath(folder, file);
  return (
    (await sourceAt(uri, file)) ?? { fault: vscode.l10n.t("The scan {0} is not there.", file) }
  );
}

/** The first scan with the document's name that the setting `cablegram.scan.files` finds. */
export async function findSource(
  document: vscode.Uri,
  folder: vscode.Uri | undefined,
): Promise<ScanSource | undefined> {
  const patterns = vscode.workspace
    .getConfiguration("cablegram", document)
    .get<readonly unknown[]>("scan.files", []);
  const name = nameOf(document);
  const parent = vscode.Uri.joinPath(document, "..");
  const listings = new Map<string, Promise<readonly string[]>>();
  for (const pattern of patterns) {
    if (typeof pattern !== "string") continue;
    const uri = vscode.Uri.joinPath(parent, patternFor(pattern, name));
    const found = await sourceAt(uri, fileFor(uri, folder), listings);
    if (found !== undefined && !("fault" in found)) return found;
  }
  return undefined;
}

/** A file as a record has it: below the folder by its path, else by its address. */
export function fileFor(uri: vscode.Uri, folder: vscode.Uri | undefined): string {
  const root = folder?.path.endsWith("/") ? folder.path : `${folder?.path}/`;
  const isBelow =
    folder !== undefined &&
    uri.scheme === folder.scheme &&
    uri.authority === folder.authority &&
    uri.path.startsWith(root);
  return isBelow ? uri.path.slice(root.length) : uri.toString(true);
}

async function sourceAt(
  uri: vscode.Uri,
  file: string,
  listings = new Map<string, Promise<readonly string[]>>(),
): Promise<ScanSource | NoSource | undefined> {
  const name = nameOf(uri);
  const format = scanFormat(name);
  if (format === undefined)
    return { fault: vscode.l10n.t("{0} is not a PDF, TIFF, PNG or JPEG.", file) };
  if (!isAllowed(uri))
    return {
      fault: vscode.l10n.t(
        "In Restricted Mode a scan outside this folder is not opened: {0}",
        file,
      ),
    };
  const parent = vscode.Uri.joinPath(uri, "..");
  const key = parent.toString();
  const listing = listings.get(key) ?? listFiles(parent);
  listings.set(key, listing);
  const names = await listing;
  const base = { file, name: file };
  if (isPaged(name)) {
    const pages = [...matchPages(name, names)];
    const images = new Map(pages.map(([page, each]) => [page, vscode.Uri.joinPath(parent, each)]));
    return images.size === 0 ? undefined : { ...base, format, uri: undefined, images };
  }
  if (!names.includes(name)) return undefined;
  return format === "image"
    ? { ...base, format, uri: undefined, images: new Map([[1, uri]]) }
    : { ...base, format, uri, images: new Map() };
}

async function listFiles(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries
      .filter(([, type]) => (type & vscode.FileType.Directory) === 0)
      .map(([name]) => name);
  } catch {
    return [];
  }
}

/** Scans below a folder, the nearest first; not more than a list can be read of. */
export async function listScans(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  let level = [folder];
  for (let depth = 0; depth <= DEPTH && 0 < level.length && found.length < MOST; depth++) {
    const next: vscode.Uri[] = [];
    for (const each of level) {
      const entries = await Promise.resolve(vscode.workspace.fs.readDirectory(each)).catch(
        () => [],
      );
      for (const [name, type] of entries) {
        const uri = vscode.Uri.joinPath(each, name);
        if ((type & vscode.FileType.Directory) !== 0) {
          if (!name.startsWith(".") && name !== "node_modules") next.push(uri);
        } else if (scanFormat(name) !== undefined) found.push(uri);
      }
      if (MOST <= found.length) break;
    }
    level = next.slice(0, MOST);
  }
  return found.slice(0, MOST);
}

const DEPTH = 3;
const MOST = 500;
