/*
 * The panel with the scan over the life of a window: it is there again after the window was loaded anew,
 * with the zoom and rotation of each document; and what of it works in Restricted Mode.
 */
import { expect, test } from "vitest";
import { THREE_PAGES } from "./commands/texts.ts";
import { pngPage } from "./support/scanImages.ts";
import { ScanView } from "./support/scanView.ts";
import { describeInBrowser, openWeb, picture } from "./support/webTests.ts";
import { STEP } from "./support/window.ts";

const PAGES = {
  "/ws/first-p01.png": pngPage(1),
  "/ws/first-p02.png": pngPage(2),
  "/ws/first-p03.png": pngPage(3),
};

describeInBrowser("the panel with the scan", () => {
  test("is there again after the window is loaded anew, as each document was looked at", async () => {
    const { window, close } = await openWeb({
      files: {
        "/ws/first.memo": THREE_PAGES,
        "/ws/second.memo": THREE_PAGES,
        ...PAGES,
        "/ws/second.png": pngPage(4),
      },
    });
    const scan = new ScanView(window);
    try {
      await window.openFile("second.memo");
      await window.command("Cablegram: Open Scan Beside");
      await scan.waitForStatus("scan page 1 of 1");
      await window.focusEditor();
      await window.openFile("first.memo");
      await scan.waitForStatus("scan page 1 of 3");
      await scan.waitForDrawing(1);
      await window.command("Cablegram: Scan: Larger");
      await window.command("Cablegram: Scan: Turn Clockwise");
      await window.command("Cablegram: Scan: Invert the Colours");
      const looked = { zoom: "120 %", isInverted: true };
      await expect.poll(() => scan.state(), { timeout: STEP }).toMatchObject(looked);
      await window.reload();
      await scan.waitForStatus("of 3");
      await scan.waitForDrawing(1);
      await expect.poll(() => scan.state(), { timeout: STEP }).toMatchObject(looked);
      expect((await scan.state()).aspect).toBeGreaterThan(1);
      await window.focusEditor();
      await window.goTo(40, 1);
      await scan.waitForStatus("Page 12: scan page 2 of 3");
      await window.screenshot(picture("scan-restored"));
      await window.openFile("second.memo");
      await scan.waitForStatus("of 1");
      await expect
        .poll(() => scan.state(), { timeout: STEP })
        .toMatchObject({ zoom: "100 %", isInverted: false });
    } finally {
      await close();
    }
  });

  const files = {
    ...PAGES,
    "/ws/first.memo": THREE_PAGES,
    "/ws/hidden.memo": THREE_PAGES,
    "/ws/elsewhere/hidden.png": pngPage(2),
    "/ws/.vscode/settings.json": JSON.stringify({
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the setting has this form
      "cablegram.scan.files": ["elsewhere/${name}.png", "${name}-p${page:2}.png"],
    }),
  };

  test.each([
    ["a trusted", true, "of 1"],
    ["a restricted", false, "No scan is found"],
  ] as const)("in %s window", async (_, isTrusted, status) => {
    const { window, close } = await openWeb({ files, isTrusted });
    const scan = new ScanView(window);
    try {
      await window.openFile("first.memo");
      await window.command("Cablegram: Open Scan Beside");
      await scan.waitForStatus("scan page 1 of 3");
      await scan.waitForDrawing(1);
      await window.focusEditor();
      await window.goTo(40, 1);
      await scan.waitForStatus("Page 12: scan page 2 of 3");
      // Where scans are looked for is a setting of the folder, which has no effect while it is not trusted.
      await window.openFile("hidden.memo");
      await scan.waitForStatus(status);
      expect(await window.isRestricted()).toBe(!isTrusted);
      await window.screenshot(picture(`scan-${isTrusted ? "trusted" : "restricted"}`));
    } finally {
      await close();
    }
  });
});
