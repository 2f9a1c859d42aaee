/* A cable of the years after 1979 for the tables of rules, of which each line can be another. */

interface Lines {
  readonly routing?: string;
  readonly originator?: string;
  readonly warning?: string;
  readonly group?: string;
  readonly to?: string;
  readonly banner?: string;
  readonly order?: string;
  readonly rest?: string;
}

/** The cable as it should be, but for the given lines. */
export function transmissionCable({
  routing = "PP RUEHNY",
  originator = "DE RUEHHE #0195 2531703",
  warning = "ZNY CCCCC ZZH",
  group = "091700Z SEP 08",
  to = "TO RUEHC/SECSTATE WASHDC PRIORITY 3787",
  banner = "C O N F I D E N T I A L HELSINKI 000195",
  order = "E.O. 12958: DECL: 09/08/2018",
  rest = "1. (U) The charts came.\n",
}: Lines = {}): string {
  const header = [routing, originator, warning, `P ${group}`, "FM AMEMBASSY HELSINKI", to, banner];
  return `${header.join("\n")}\n\n${order}\nTAGS: SCUL, FI\nSUBJECT: CHARTS\n\n${rest}`;
}
