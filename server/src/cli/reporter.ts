import type { CheckedFile, CheckSummary, InputError } from "../features/contract.ts";
import type { AnalyzedFile } from "./analyzeInputs.ts";

/** A format of `check`. Files and errors come in the order of the paths; nothing of them is kept. */
export interface CheckReporter {
  file(checked: CheckedFile, file: AnalyzedFile): Promise<void>;
  error(error: InputError): Promise<void>;
  end(summary: CheckSummary): Promise<void>;
}
