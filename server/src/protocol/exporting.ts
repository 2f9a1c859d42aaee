/**
 * The document in another format, for the client to save. What writes the formats is taken in with the
 * first request, since its libraries would cost every start some time.
 */
import { fileName } from "../workspace/fileAccess.ts";
import type { FeatureContext } from "./languageFeatures.ts";
import { EXPORT_REQUEST, type ExportParams, type ExportResult } from "./requests.ts";
import { readable } from "./workspace.ts";

/** Answers the request for an export or a page to print. */
export function listenToExport({ connection, handle, workspace }: FeatureContext): void {
  connection.onRequest(
    EXPORT_REQUEST,
    handle<ExportParams, ExportResult>("export", NOT_OPEN, async ({ uri, format, copy }) => {
      const document = workspace.get(uri);
      if (document === undefined) return NOT_OPEN;
      const { snapshot } = document;
      const name = readable(fileName(uri));
      if (copy !== undefined) {
        const { toPrint } = await import("../features/export/print.ts");
        const state = { findings: document.allFindings(), accepted: document.acceptedFindings() };
        const page = toPrint(snapshot, name, copy, state);
        return { extension: "html", text: page, notices: [] };
      }
      const { EXPORT_EXTENSIONS, exportFile } = await import("../features/export/exportFile.ts");
      const { content, notices } = await exportFile(snapshot, name, format);
      const extension = EXPORT_EXTENSIONS[format];
      return typeof content === "string"
        ? { extension, text: content, notices }
        : { extension, base64: toBase64(content), notices };
    }),
  );
}

const NOT_OPEN: ExportResult = {
  message: "The document is not open as a cable or memorandum",
};

/** Bytes that a call can have as arguments. */
const CHUNK = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}
