// The build takes the practice document in as text (see esbuild.mjs).
declare module "*.memo" {
  const text: string;
  export default text;
}
