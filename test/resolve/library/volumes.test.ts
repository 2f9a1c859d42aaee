import { expect, test } from "vitest";
import {
  isVolumeId,
  volumeId,
  volumeOfBanner,
} from "../../../server/src/resolve/library/volumes.ts";

test.each([
  ["1977–1980", "II", undefined, "frus1977-80v02"],
  ["1977-1980", "2", undefined, "frus1977-80v02"],
  ["1981–88", "XLI", undefined, "frus1981-88v41"],
  ["1969–1976", "E–12", undefined, "frus1969-76ve12"],
  ["1946", "VI", undefined, "frus1946v06"],
  ["1952–1954", "V", "1", "frus1952-54v05p1"],
  ["1952–1954", "five", undefined, undefined],
  ["19", "II", undefined, undefined],
  ["1977–1980–1981", "II", undefined, undefined],
])("%s, volume %s, part %s is %s", (years, volume, part, expected) => {
  expect(volumeId(years, volume, part)).toBe(expected);
});

test.each([
  ["FOREIGN RELATIONS OF THE UNITED STATES, 1981-1988, VOLUME XLI, HARBORS II", "frus1981-88v41"],
  ["Foreign Relations of the United States, 1952–1954, Volume V, Part 1", "frus1952-54v05p1"],
  ["Foreign Relations of the United States, 1946, Volume VI", "frus1946v06"],
  ["Foreign Relations of the United States, 1946", undefined],
  ["A volume of charts", undefined],
])("%s names %s", (line, expected) => {
  expect(volumeOfBanner(line)).toBe(expected);
});

test.each([
  ["frus1977-80v02", true],
  ["frus1946v06", true],
  ["frus1969-76ve12", true],
  ["frus1952-54v05p1", true],
  ["frus", false],
  ["frus5", false],
  ["frus1977-1980v02", false],
  ["box 12", false],
])("%s as the name of a folder: %s", (name, expected) => {
  expect(isVolumeId(name)).toBe(expected);
});
