// biome-ignore-all lint/suspicious/noTemplateCurlyInString: patterns look like templates.
import { describe, expect, test } from "vitest";
import {
  hasStepUp,
  isPaged,
  matchPages,
  patternFor,
  patternOf,
  scanFormat,
} from "../../../client/src/scan/patterns.ts";
import { changeView, plainView, readView, type ScanAction } from "../../../client/src/scan/view.ts";

describe("patterns", () => {
  test.each([
    ["${name}.pdf", "027.memo", "027.pdf"],
    ["scans/${name}-p${page:2}.png", "a.b.cable", "scans/a.b-p${page:2}.png"],
    ["${name}.pdf", "$&.memo", "$&.pdf"],
    ["box.pdf", "027.memo", "box.pdf"],
  ])("%s for %s", (pattern, name, expected) => {
    expect(patternFor(pattern, name)).toBe(expected);
  });

  test.each([
    ["/ws/../etc/a.pdf", true],
    ["/ws\\..\\a.pdf", true],
    ["/ws/..a/b...pdf", false],
    ["/ws/a.pdf", false],
  ])("%s: a step upwards is %s", (path, expected) => {
    expect(hasStepUp(path)).toBe(expected);
  });

  test.each([
    ["a-p${page:2}.png", ["a-p01.png", "a-p2.png", "a-p100.png", "b-p01.png"], [1, 100]],
    ["a${page}.tif", ["a1.tif", "a02.tif", "a0.tif", "a12.tif", "ax.tif"], [1, 12]],
    ["a.png", ["a.png"], []],
  ])("%s finds its pages", (pattern, names, pages) => {
    expect([...matchPages(pattern, names).keys()]).toEqual(pages);
  });

  test.each([
    ["p0012.png", "p${page:4}.png"],
    ["box3-p12.jpg", "box3-p${page}.jpg"],
    ["sheet.png", "sheet.png"],
    ["box-12.pdf", "box-12.pdf"],
  ])("%s is one of %s", (name, pattern) => {
    expect(patternOf(name)).toBe(pattern);
    if (isPaged(pattern)) expect(matchPages(pattern, [name]).size).toBe(1);
  });

  test.each([
    ["A.PDF", "pdf"],
    ["a.tiff", "tiff"],
    ["a.JPG", "image"],
    ["a.txt", undefined],
    ["pdf", "pdf"],
  ])("%s is read as %s", (name, format) => {
    expect(scanFormat(name)).toBe(format);
  });
});

describe("the view", () => {
  test.each<[ScanAction, object]>([
    ["zoomIn", { zoom: 1.2 }],
    ["fitWidth", { zoom: 1 }],
    ["rotate", { rotation: 90 }],
    ["moreContrast", { contrast: 1.25 }],
    ["lessContrast", { contrast: 0.75 }],
    ["invert", { isInverted: true }],
    ["nextPage", {}],
  ])("after %s", (action, expected) => {
    expect(changeView(plainView, action)).toEqual({ ...plainView, ...expected });
  });

  test("turns round, and stays in its limits", () => {
    let view = plainView;
    for (let i = 0; i < 4; i++) view = changeView(view, "rotate");
    for (let i = 0; i < 40; i++) view = changeView(changeView(view, "zoomOut"), "lessContrast");
    expect(view).toEqual({ zoom: 0.25, rotation: 0, contrast: 0.5, isInverted: false });
  });

  test.each([undefined, null, "x", {}, { zoom: "1", rotation: 45, contrast: Number.NaN }])(
    "out of %j is a plain one",
    (raw) => {
      expect(readView(raw)).toEqual(plainView);
    },
  );
});
