/* Datelines, in the forms that printed documents have them, and lines that are none. */
import { describe, expect, test } from "vitest";
import { readDateInTitle, readDateline } from "../../../server/src/scan/memo/readDateline.ts";

/** Place, then date as year-month-day with `?` for what is not written, then the weekday's number. */
function describeDateline(text: string): string | undefined {
  const found = readDateline(text, { start: 0, end: text.length });
  if (found === undefined) return undefined;
  const { place, year, month, day, weekday } = found;
  const date = [year, month, day].map((part) => part ?? "?").join("-");
  const name = text.slice(place.start, place.end);
  return [name, date, ...(weekday === undefined ? [] : [weekday.number])].join(" | ");
}

describe("datelines", () => {
  test.each<[string, string]>([
    ["Washington, October 26, 1981", "Washington | 1981-10-26"],
    ["Washington, January 13, 1961.", "Washington | 1961-1-13"],
    ["Moscow, May 24, 1961, 10 p.m.", "Moscow | 1961-5-24"],
    ["Vienna, June 3, 1961, 3:15 p.m.", "Vienna | 1961-6-3"],
    ["Vienna, June 3, 1961, noon.", "Vienna | 1961-6-3"],
    ["Vienna, June 3, 1961, midnight", "Vienna | 1961-6-3"],
    ["Vienna, June 3, 1961, 3:15–4 p.m.", "Vienna | 1961-6-3"],
    ["Vienna, June 3, 1961, 3:15-4 p.m.", "Vienna | 1961-6-3"],
    ["Washington, June 12, 1989, 11 a.m.–noon", "Washington | 1989-6-12"],
    ["Washington, June 12, 1989, 11:15 a.m.—12:30 p.m.", "Washington | 1989-6-12"],
    ["Helsinki, May 1, 1979, 1629Z", "Helsinki | 1979-5-1"],
    ["Washington, undated", "Washington | ?-?-?"],
    ["Washington, undated.", "Washington | ?-?-?"],
    ["undated", " | ?-?-?"],
    ["Geneva, June 3–4, 1990", "Geneva | 1990-6-3"],
    ["Geneva, June 3-4, 1990", "Geneva | 1990-6-3"],
    ["Geneva, June 3 and 4, 1990", "Geneva | 1990-6-3"],
    ["Geneva, May 30–June 2, 1990", "Geneva | 1990-5-30"],
    ["Hyannis Port, Massachusetts, August 26, 1961", "Hyannis Port, Massachusetts | 1961-8-26"],
    [
      "Aboard the U.S.S. Augusta, at sea, June 3, 1961",
      "Aboard the U.S.S. Augusta, at sea | 1961-6-3",
    ],
    ["Washington, Monday, March 4, 1974", "Washington | 1974-3-4 | 1"],
    [">Washington, May 24, 1961", ">Washington | 1961-5-24"],
    ["March 4, 1974", " | 1974-3-4"],
    ["6 June 1980", " | 1980-6-6"],
    ["Washington, May 1974", "Washington | 1974-5-?"],
    // Volumes before 1955, and of the nineteenth century.
    ["Paris, June 29, 1949—6 p. m.", "Paris | 1949-6-29"],
    ["Washington, June 29, 1949—noon.", "Washington | 1949-6-29"],
    ["[Washington,] May 3, 1950", "Washington | 1950-5-3"],
    ["[Washington, May 3, 1950.]", "Washington | 1950-5-3"],
    ["Oslo, June 4, 1942—midnight. [Received June 5—3:11 a.m.]", "Oslo | 1942-6-4"],
    ["Oslo, August 15, 1870. (Received 5.15 p. m., August 15.)", "Oslo | 1870-8-15"],
    [
      "United States Consulate General, Oslo, August 18, 1870.",
      "United States Consulate General, Oslo | 1870-8-18",
    ],
    ["Washington, May [5], 1961", "Washington | 1961-5-5"],
    ["Washington, undated [but probably May 1961].", "Washington | ?-?-?"],
    ["Geneva, December 31, 1968–January 2, 1969", "Geneva | 1968-12-31"],
    ["Oslo, May 1, 1979, 10:30 a.m.–noon local time", "Oslo | 1979-5-1"],
    ["Oslo, May 1, 1979, 3 p.m.2", "Oslo | 1979-5-1"],
    ["Oslo, May 1, 1979.2", "Oslo | 1979-5-1"],
    ["Oslo, May 1, 1979²", "Oslo | 1979-5-1"],
    // Dates that cannot be are datelines as well; a rule says so.
    ["Washington, February 30, 1974", "Washington | 1974-2-30"],
    ["Washington, April 5, 1045", "Washington | 1045-4-5"],
  ])("%s", (text, expected) => {
    expect(describeDateline(text)).toBe(expected);
  });

  test.each([
    "He left Washington on March 4, 1974",
    "On March 4, 1974, the library sent the maps.",
    "Washington, March 4, 1974, was a day of meetings",
    "The maps of Helsinki, March 1974, are missing",
    "Washington",
    "March",
    "1974",
    "Memorandum of Conversation",
    "(Department of State, Washington, March 4, 1974, telegram 12)",
    "washington, March 4, 1974",
    "",
  ])("%s is none", (text) => {
    expect(describeDateline(text)).toBeUndefined();
  });

  test("the date goes from the month to the year", () => {
    const text = "Vienna, Monday, June 3, 1961, 3:15 p.m.";
    const found = readDateline(text, { start: 0, end: text.length });
    expect(text.slice(found?.date.start, found?.date.end)).toBe("June 3, 1961");
    expect(text.slice(found?.weekday?.start, found?.weekday?.end)).toBe("Monday");
  });
});

describe("a place and date at the end of a title", () => {
  test.each<[string, string | undefined]>([
    [
      "Memorandum of a Conversation, Map Library, Bergen, September 6, 1956",
      "Bergen, September 6, 1956 | 1956-9-6",
    ],
    [
      "Memorandum of a Conversation, Bergen, September 6, 1956, 3:30 p.m.1",
      "Bergen, September 6, 1956, 3:30 p.m. | 1956-9-6",
    ],
    ["Notes of a Meeting, New York City, May 3, 19561", "New York City, May 3, 1956 | 1956-5-3"],
    ["Minutes of the Meeting of May 3, 1956", undefined],
    ["Record of the Meeting, May 1956", undefined],
    ["Memorandum of a Conversation, Map Library, Bergen", undefined],
    ["Letter of May 3, 1956, to Mr. Quay", undefined],
  ])("%s", (text, expected) => {
    const found = readDateInTitle(text, { start: 0, end: text.length });
    const date = found && [found.year, found.month, found.day].join("-");
    expect(found && `${text.slice(found.start, found.end)} | ${date}`).toBe(expected);
  });
});
