/** The commands of the scan beside the text. */
import { expect } from "vitest";
import { pngPage } from "../support/scanImages.ts";
import type { PanelState } from "../support/scanView.ts";
import { STEP } from "../support/window.ts";
import { type CommandTest, run } from "./commandTest.ts";
import type { Desk } from "./desk.ts";
import { THREE_PAGES } from "./texts.ts";

const NAME = "scanned.memo";
const RECORDS = ".cablegram/scans.jsonl";

/** A document with the three images of its scan, which is open beside it, on its first page. */
async function withScan(desk: Desk): Promise<void> {
  if ((await desk.read(NAME)) === null) {
    for (const page of [1, 2, 3]) await desk.write(`scanned-p0${page}.png`, pngPage(page));
    await desk.write(NAME, THREE_PAGES);
  }
  await desk.show(NAME);
  await desk.execute("cablegram.openScan");
  await desk.scan.waitForStatus("of 3");
  await desk.scan.waitForDrawing(1);
}

/** A command after which the panel is as expected; `before` is a command that makes it different. */
function turns(
  before: string | undefined,
  isDone: (after: PanelState, before: PanelState) => boolean,
): CommandTest {
  return async (desk, command) => {
    await withScan(desk);
    if (before !== undefined) {
      const first = await desk.scan.state();
      await desk.execute(before);
      await expect.poll(() => desk.scan.state(), { timeout: STEP }).not.toEqual(first);
    }
    const start = await desk.scan.state();
    await desk.execute(command);
    await desk.until(async () => isDone(await desk.scan.state(), start));
  };
}

/** A command that writes into the folder's records of scans, with the panel on its second page. */
function sets(part: RegExp, pick?: string): CommandTest {
  return async (desk, command) => {
    await withScan(desk);
    await desk.scan.goToPage(2);
    await run(desk, command, pick === undefined ? undefined : (each) => each.pick(pick));
    await expect.poll(() => desk.read(RECORDS), { timeout: STEP }).toMatch(part);
  };
}

const zoomOf = ({ zoom }: PanelState) => Number.parseInt(zoom, 10);
const contrastOf = ({ filter }: PanelState) =>
  Number(/contrast\(([\d.]+)\)/.exec(filter)?.[1] ?? 1);

export const scan: Readonly<Record<string, CommandTest>> = {
  "cablegram.openScan": withScan,
  "cablegram.chooseScan": async (desk, command) => {
    await withScan(desk);
    const name = await desk.open("memo", `|${THREE_PAGES}`);
    await desk.scan.waitForStatus("No scan is found");
    await run(desk, command, (each) => each.pick("scanned-p"));
    await expect.poll(() => desk.read(RECORDS), { timeout: STEP }).toContain(name);
    await desk.scan.waitForStatus("It is not known where");
  },
  "cablegram.scanNextPage": turns(undefined, (after, before) => before.page < after.page),
  "cablegram.scanPreviousPage": turns(
    "cablegram.scanNextPage",
    (after, before) => after.page < before.page,
  ),
  "cablegram.scanDown": turns(undefined, (after, before) => before.scrollTop < after.scrollTop),
  "cablegram.scanUp": turns(
    "cablegram.scanDown",
    (after, before) => after.scrollTop < before.scrollTop,
  ),
  "cablegram.scanZoomIn": turns(undefined, (after, before) => zoomOf(before) < zoomOf(after)),
  "cablegram.scanZoomOut": turns(undefined, (after, before) => zoomOf(after) < zoomOf(before)),
  "cablegram.scanFitWidth": turns("cablegram.scanZoomIn", ({ zoom }) => zoom === "100 %"),
  "cablegram.scanRotate": turns(
    undefined,
    (after, before) => after.aspect < 1 !== before.aspect < 1,
  ),
  "cablegram.scanMoreContrast": turns(
    undefined,
    (after, before) => contrastOf(before) < contrastOf(after),
  ),
  "cablegram.scanLessContrast": turns(
    "cablegram.scanMoreContrast",
    (after, before) => contrastOf(after) < contrastOf(before),
  ),
  "cablegram.scanInvert": turns(
    undefined,
    (after, before) => after.isInverted !== before.isInverted,
  ),
  "cablegram.scanBegins": sets(/"path":"scanned\.memo".*"first":2/),
  "cablegram.scanEnds": sets(/"path":"scanned\.memo".*"last":2/),
  "cablegram.scanMarker": sets(/"path":"scanned\.memo".*"markers":\{"13":2\}/, "Page 13"),
};
