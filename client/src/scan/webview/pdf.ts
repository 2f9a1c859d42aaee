/** A PDF as pages, by pdf.js. Nothing in it is run, and nothing is fetched but its own parts. */
import * as pdfjs from "pdfjs-dist/legacy/build/pdf.mjs";
import type { ScanLine } from "../match.ts";
import { drawingScale, type PageSize, type ScanPages, turned } from "./pages.ts";

/** Where the parts of pdf.js are. */
export interface PdfParts {
  readonly worker: string;
  /** Ends in a slash; fonts and decoders. */
  readonly folder: string;
}

/** Opens a PDF; rejects with a sentence of pdf.js. */
export async function openPdf(bytes: Uint8Array, parts: PdfParts): Promise<ScanPages> {
  const worker = await startWorker(parts.worker);
  const task = pdfjs.getDocument({
    data: bytes,
    worker: pdfjs.PDFWorker.create({ port: worker }),
    standardFontDataUrl: parts.folder,
    wasmUrl: parts.folder,
    useWorkerFetch: false,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    return new PdfPages(await task.promise, worker);
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

/** A worker from another origin, as the panel's resources are, must come from the page itself. */
async function startWorker(address: string): Promise<Worker> {
  const script = await (await fetch(address)).blob();
  const own = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  try {
    return new Worker(own);
  } finally {
    URL.revokeObjectURL(own);
  }
}

class PdfPages implements ScanPages {
  readonly pageCount: number;
  private readonly document: pdfjs.PDFDocumentProxy;
  private readonly worker: Worker;

  constructor(document: pdfjs.PDFDocumentProxy, worker: Worker) {
    this.document = document;
    this.worker = worker;
    this.pageCount = document.numPages;
  }

  async sizeOf(number: number): Promise<PageSize> {
    const page = await this.document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    return { width, height };
  }

  async draw(number: number, width: number, rotation: number): Promise<HTMLCanvasElement> {
    const page = await this.document.getPage(number);
    const plain = page.getViewport({ scale: 1 });
    const scale = drawingScale(turned(plain, rotation), width);
    const viewport = page.getViewport({ scale, rotation: (page.rotate + rotation) % 360 });
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.floor(viewport.width));
    canvas.height = Math.max(1, Math.floor(viewport.height));
    await page.render({
      canvas,
      viewport,
      annotationMode: pdfjs.AnnotationMode.DISABLE,
    }).promise;
    return canvas;
  }

  async textOf(number: number): Promise<readonly ScanLine[]> {
    const page = await this.document.getPage(number);
    const content = await page.getTextContent();
    const viewport = page.getViewport({ scale: 1 });
    return content.items.flatMap((item) => {
      if (!("str" in item) || item.str.trim() === "") return [];
      const [, , , , x = 0, baseline = 0] = item.transform as number[];
      const [, y = 0] = viewport.convertToViewportPoint(x, baseline + item.height) as number[];
      return [{ text: item.str, y: Math.min(1, Math.max(0, y / viewport.height)) }];
    });
  }

  close(): void {
    void this.document.destroy().finally(() => this.worker.terminate());
  }
}
