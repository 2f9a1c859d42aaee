/* The menus that Cablegram adds to: short ones, of commands that there are. */
import { expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };

const { commands, menus, views, viewsWelcome } = manifest.contributes;
const titles = new Map(commands.map(({ command, title }) => [command, title]));

/** What a menu of the text has at most, so that it stays one to be read at a glance. */
const MOST: Readonly<Record<string, number>> = {
  "editor/context": 6,
  "editor/title": 2,
};

test.each(Object.entries(MOST))("%s has at most %i entries", (menu, most) => {
  const entries = Object.entries(menus).find(([name]) => name === menu)?.[1] ?? [];
  expect(entries.length).toBeGreaterThan(0);
  expect(entries.length).toBeLessThanOrEqual(most);
});

test("no other menu of the text has entries", () => {
  const others = Object.keys(menus).filter((name) => name.startsWith("editor/"));
  expect(others.sort()).toEqual(Object.keys(MOST).sort());
});

test("every entry is a command of ours, shown only where it has something to do", () => {
  for (const entries of Object.values(menus))
    for (const { command, when } of entries) {
      expect(titles.has(command), command).toBe(true);
      expect(when, command).toMatch(/\w/);
    }
});

test("entries in the titles of views and texts, and on rows, have icons", () => {
  const shown = [
    ...menus["view/title"],
    ...menus["editor/title"],
    ...menus["view/item/context"].filter(({ group }) => group === "inline"),
  ];
  for (const { command } of shown) {
    const found = commands.find((each) => each.command === command);
    expect(found, command).toHaveProperty("icon");
  }
});

test("every view says what it is for where it is empty", () => {
  for (const { id } of views.cablegram)
    expect(
      viewsWelcome.some(({ view }) => view === id),
      id,
    ).toBe(true);
});
