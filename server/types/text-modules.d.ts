// The build and the tests take these files in as text (see esbuild.mjs and vitest.config.mts).

declare module "*.csv" {
  const text: string;
  export default text;
}

declare module "*.txt" {
  const text: string;
  export default text;
}
