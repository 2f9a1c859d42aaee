/** What a scan beside the text asks for: the pages of the text, and what is set about its scan. */
import { findScanPlace, getScanTexts } from "../features/scanPages.ts";
import type { FeatureContext } from "./languageFeatures.ts";
import {
  SCAN_REQUEST,
  SCAN_TEXTS_REQUEST,
  type ScanParams,
  type ScanResult,
  type ScanTextsParams,
  type ScanTextsResult,
  SET_SCAN_REQUEST,
  type SetScanParams,
  type SetScanResult,
} from "./requests.ts";

/** Answers the requests about scans. */
export function listenToScans({ connection, handle, workspace }: FeatureContext): void {
  connection.onRequest(
    SCAN_TEXTS_REQUEST,
    handle<ScanTextsParams, ScanTextsResult>("scan texts", NOTHING, ({ uri, position }) => {
      const open = workspace.get(uri);
      if (open === undefined) return NOTHING;
      const documents = getScanTexts(open.snapshot);
      const at = position && findScanPlace(documents, position);
      return { version: open.version, documents, at };
    }),
  );
  connection.onRequest(
    SCAN_REQUEST,
    handle<ScanParams, ScanResult>("scan", { folder: null }, async ({ uri, document }) => {
      const { root, ...state } = await workspace.scanOf(uri, document);
      return { folder: root ?? null, ...state };
    }),
  );
  connection.onRequest(
    SET_SCAN_REQUEST,
    handle<SetScanParams, SetScanResult>("set scan", FAILED, async (params) => {
      const { uri, document, change } = params;
      const message = await workspace.setScan(uri, document, change);
      return message === undefined ? null : { message };
    }),
  );
}

const NOTHING: ScanTextsResult = { version: 0, documents: [] };
const FAILED: SetScanResult = { message: "The scan could not be set" };
