/** What the extension and the panel with the scan say to each other. */
import type { ScanLine, ScanPlace } from "./match.ts";
import type { ScanAction, ScanView } from "./view.ts";

/** To the panel. */
export type ToPanel =
  /** Another scan; its file follows on `wantFile` or, page by page, on `wantImage`. */
  | {
      readonly type: "open";
      /** Grows with each scan; answers about an earlier one are void. */
      readonly scan: number;
      readonly name: string;
      readonly format: "pdf" | "tiff" | "image";
      /** Pages of images, or how many pages' images to expect. */
      readonly imagePages: readonly number[];
      readonly view: ScanView;
    }
  | { readonly type: "file"; readonly scan: number; readonly bytes: Uint8Array }
  | {
      readonly type: "image";
      readonly scan: number;
      readonly page: number;
      readonly format: "tiff" | "image";
      /** `null` if it could not be read. */
      readonly bytes: Uint8Array | null;
    }
  /** The pages whose text is wanted. */
  | {
      readonly type: "readText";
      readonly scan: number;
      readonly first: number;
      readonly last: number;
    }
  | { readonly type: "view"; readonly view: ScanView }
  | { readonly type: "action"; readonly action: ScanAction }
  | {
      readonly type: "place";
      readonly scan: number;
      readonly place: ScanPlace;
      /** Whether the height on the page is known, and not only the page. */
      readonly isExact: boolean;
    }
  | {
      readonly type: "status";
      readonly text: string;
      readonly isDoubtful: boolean;
      readonly offers: readonly Offer[];
    }
  | { readonly type: "nothing"; readonly text: string; readonly offers: readonly Offer[] };

/** A button below the status: a command of the extension. */
export interface Offer {
  readonly title: string;
  readonly command: string;
}

/** From the panel. */
export type FromPanel =
  | { readonly type: "ready" }
  | { readonly type: "view"; readonly view: ScanView }
  | { readonly type: "command"; readonly command: string }
  | FromScan;

/** From the panel, about a scan. */
export type FromScan =
  | { readonly type: "wantFile"; readonly scan: number }
  | { readonly type: "wantImage"; readonly scan: number; readonly page: number }
  | { readonly type: "opened"; readonly scan: number; readonly pageCount: number }
  | {
      readonly type: "text";
      readonly scan: number;
      readonly page: number;
      readonly lines: readonly ScanLine[];
    }
  | { readonly type: "textEnd"; readonly scan: number }
  /** The user scrolled; `place` is at the reading line. */
  | { readonly type: "scrolled"; readonly scan: number; readonly place: ScanPlace }
  /** Where the panel is, whoever moved it. */
  | { readonly type: "at"; readonly scan: number; readonly place: ScanPlace }
  | { readonly type: "failed"; readonly scan: number; readonly message: string };
