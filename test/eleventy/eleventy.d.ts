declare module "@11ty/eleventy" {
  export class Eleventy {
    constructor(input: string, output: string, options: { quietMode: boolean; configPath: string });
    toJSON(): Promise<{ url: string; content: string }[]>;
  }
}
