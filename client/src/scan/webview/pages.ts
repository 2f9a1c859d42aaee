/** The pages of a scan as the panel draws them, whatever they come from. */
import type { ScanLine } from "../match.ts";

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A scan that is open. Pages are counted from 1. */
export interface ScanPages {
  readonly pageCount: number;
  /** The page's size in any unit, upright; rejects if it cannot be read. */
  sizeOf(page: number): Promise<PageSize>;
  /** A canvas with the page, turned clockwise, about so many pixels wide. */
  draw(page: number, width: number, rotation: number): Promise<HTMLCanvasElement>;
  /** The lines of the page's text layer; none if it has none. */
  textOf(page: number): Promise<readonly ScanLine[]>;
  close(): void;
}

/** More pixels are not drawn, since browsers refuse them. */
const MOST_PIXELS = 24_000_000;

/** The factor by which a page is drawn, so that it is as wide as asked and no larger than possible. */
export function drawingScale({ width, height }: PageSize, wanted: number): number {
  const scale = wanted / width;
  return Math.min(scale, Math.sqrt(MOST_PIXELS / (width * height)));
}

/** A size after turning. */
export function turned({ width, height }: PageSize, rotation: number): PageSize {
  return rotation % 180 === 0 ? { width, height } : { width: height, height: width };
}
