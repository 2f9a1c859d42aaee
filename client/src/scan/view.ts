/** How a scan is looked at, as it is remembered for each document. */
export interface ScanView {
  /** Width of a page over the width of the panel. */
  readonly zoom: number;
  /** Clockwise, in degrees. */
  readonly rotation: 0 | 90 | 180 | 270;
  /** 1 is as it was scanned. */
  readonly contrast: number;
  readonly isInverted: boolean;
}

/** What changes the view or goes to another page, from the text or from the panel. */
export type ScanAction =
  | "nextPage"
  | "previousPage"
  | "scrollDown"
  | "scrollUp"
  | "zoomIn"
  | "zoomOut"
  | "fitWidth"
  | "rotate"
  | "moreContrast"
  | "lessContrast"
  | "invert";

/** What a key does while the panel has the keyboard. */
export const PANEL_KEYS: Readonly<Record<string, ScanAction>> = {
  "+": "zoomIn",
  "=": "zoomIn",
  "-": "zoomOut",
  "0": "fitWidth",
  r: "rotate",
  i: "invert",
  n: "nextPage",
  p: "previousPage",
};

export const plainView: ScanView = { zoom: 1, rotation: 0, contrast: 1, isInverted: false };

const ZOOM = { least: 0.25, most: 6, factor: 1.2 } as const;
const CONTRAST = { least: 0.5, most: 3, step: 0.25 } as const;

/** The view after an action; the same view if the action does not concern it. */
export function changeView(view: ScanView, action: ScanAction): ScanView {
  switch (action) {
    case "zoomIn":
      return { ...view, zoom: limit(view.zoom * ZOOM.factor, ZOOM) };
    case "zoomOut":
      return { ...view, zoom: limit(view.zoom / ZOOM.factor, ZOOM) };
    case "fitWidth":
      return { ...view, zoom: 1 };
    case "rotate":
      return { ...view, rotation: ((view.rotation + 90) % 360) as ScanView["rotation"] };
    case "moreContrast":
      return { ...view, contrast: limit(view.contrast + CONTRAST.step, CONTRAST) };
    case "lessContrast":
      return { ...view, contrast: limit(view.contrast - CONTRAST.step, CONTRAST) };
    case "invert":
      return { ...view, isInverted: !view.isInverted };
    default:
      return view;
  }
}

/** A view out of what was remembered, whatever that is. */
export function readView(raw: unknown): ScanView {
  if (typeof raw !== "object" || raw === null) return plainView;
  const { zoom, rotation, contrast, isInverted } = raw as Record<string, unknown>;
  return {
    zoom: typeof zoom === "number" ? limit(zoom, ZOOM) : plainView.zoom,
    rotation: rotation === 90 || rotation === 180 || rotation === 270 ? rotation : 0,
    contrast: typeof contrast === "number" ? limit(contrast, CONTRAST) : plainView.contrast,
    isInverted: isInverted === true,
  };
}

function limit(value: number, { least, most }: { least: number; most: number }): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : 1;
}
