/** A file as problems name it, relative to the project's folder: Eleventy's input paths start with `./`. */
export function projectFile(inputPath: string): string {
  return inputPath.replace(/^\.\//, "");
}
