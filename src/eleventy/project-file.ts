/** A file as problems name it, from the project's folder on: Eleventy's input paths start with `./`. */
export function projectFile(inputPath: string): string {
  return inputPath.replace(/^\.\//, "");
}
