/**
 * The settings of a folder, `.cablegram/config.json`: their shape, their defaults and the check of
 * what a user wrote. The JSON Schema in `schemas/` is made from the same shape.
 */
import * as v from "valibot";

export const SEVERITIES = ["error", "warning", "information", "hint"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** `diplomatic`: the transcription follows the paper. `normalised`: a reading edition. */
export const POLICIES = ["diplomatic", "normalised"] as const;
export type Policy = (typeof POLICIES)[number];

const severityOrOff = v.picklist([...SEVERITIES, "off"]);

const severities = v.pipe(
  v.record(v.string(), severityOrOff),
  v.description('Severity of single rules by code, or off: { "page/skipped": "off" }'),
);

const policy = v.pipe(
  v.picklist(POLICIES),
  v.description(
    "diplomatic: the transcription follows the paper; normalised: typography is checked too",
  ),
);

const documentType = v.pipe(
  v.picklist(["cable", "memo"]),
  v.description("The document type of these files, if it shall not be found from the text"),
);

const volume = v.pipe(
  v.string(),
  v.minLength(1),
  v.description(
    "The published volume that these documents are of, as its address has it: frus1977-80v02",
  ),
);

const override = v.looseObject({
  files: v.pipe(
    v.array(v.string()),
    v.minLength(1),
    v.description("Globs of paths, relative to the folder that holds .cablegram"),
  ),
  policy: v.optional(policy),
  severities: v.optional(severities),
  type: v.optional(documentType),
  volume: v.optional(volume),
});

/** The shape of `config.json`. Fields that it does not know are kept and have no effect. */
export const configSchema = v.looseObject({
  $schema: v.optional(v.string()),
  policy: v.optional(policy),
  severities: v.optional(severities),
  type: v.optional(documentType),
  volume: v.optional(volume),
  source: v.optional(
    v.pipe(v.string(), v.description("Where the originals are, in words, for reports")),
  ),
  vocabulary: v.optional(
    v.pipe(
      v.array(v.string()),
      v.description("CSV files with codes, posts and offices of your own, relative to .cablegram"),
    ),
  ),
  overrides: v.optional(
    v.pipe(v.array(override), v.description("Later entries win over earlier ones")),
  ),
});

export type Config = v.InferOutput<typeof configSchema>;

/** What holds for one file. */
export interface Settings {
  readonly policy: Policy;
  readonly severities: Readonly<Record<string, Severity | "off">>;
  readonly type: "cable" | "memo" | undefined;
  /** The published volume of the documents: `frus1977-80v02`. */
  readonly volume?: string | undefined;
}

export const defaultSettings: Settings = { policy: "diplomatic", severities: {}, type: undefined };

/** A mistake in a settings file: where in it, and what would be right. */
export interface ConfigError {
  /** `severities.page/skipped`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
}

/**
 * The settings in a file's text. Mistakes are named, and a file with one is not used at all, so that
 * nobody works under settings that he did not write.
 */
export function parseConfig(text: string): { config: Config; errors: readonly ConfigError[] } {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { config: {}, errors: [{ path: "", message: `not valid JSON: ${reason}` }] };
  }
  // A list is an object to JavaScript, and its fields would all be missing.
  if (Array.isArray(raw))
    return { config: {}, errors: [{ path: "", message: "An object was expected, not a list" }] };
  const result = v.safeParse(configSchema, raw);
  if (result.success) return { config: result.output, errors: [] };
  const errors = result.issues.map((issue) => ({
    path: v.getDotPath(issue) ?? "",
    message: issue.message,
  }));
  return { config: {}, errors };
}

/**
 * The settings of one file: the folder's, then those of the overrides whose globs match its path, in
 * order, over the defaults.
 */
export function settingsFor(
  config: Config,
  matches: (globs: readonly string[]) => boolean,
  base: Settings = defaultSettings,
): Settings {
  let settings = merge(base, config);
  for (const entry of config.overrides ?? [])
    if (matches(entry.files)) settings = merge(settings, entry);
  return settings;
}

function merge(
  settings: Settings,
  layer: Pick<Config, "policy" | "severities" | "type" | "volume">,
): Settings {
  return {
    policy: layer.policy ?? settings.policy,
    severities: { ...settings.severities, ...layer.severities },
    type: layer.type ?? settings.type,
    volume: layer.volume ?? settings.volume,
  };
}

/**
 * The settings with a rule turned off: for all files, or for the one of this path, in an entry of the
 * overrides that is for it alone.
 */
export function withRuleOff(config: Config, code: string, path: string | undefined): Config {
  if (path === undefined) return { ...config, severities: { ...config.severities, [code]: "off" } };
  // A path is no pattern, whatever signs are in it.
  const plain = path.replaceAll(/[\\*?[\]{}()!+@]/g, "\\$&");
  // A name alone would stand for files of that name in all folders.
  const glob = plain.includes("/") ? plain : `./${plain}`;
  const overrides = config.overrides ?? [];
  const own = overrides.find(({ files }) => files.length === 1 && files[0] === glob);
  const entry = {
    ...own,
    files: [glob],
    severities: { ...own?.severities, [code]: "off" as const },
  };
  return { ...config, overrides: [...overrides.filter((each) => each !== own), entry] };
}

/** Whether a severity is this one or above; none is `never`. */
export function isAtLeast(severity: Severity, threshold: Severity | "never"): boolean {
  if (threshold === "never") return false;
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}
