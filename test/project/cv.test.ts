import { suite } from "uvu";
import * as assert from "uvu/assert";
import { findCv } from "../../src/project/cv.ts";

const test = suite("where the CV is");

test("of two files whose names differ only in case, the one in the facts is read, and neither is published", () =>
  assert.equal(findCv({ cv: { file: "cv.json" } }, ["CV.json", "cv.json"]), {
    file: "src/content/cv.json",
    private: ["CV.json", "cv.json"],
    warnings: [],
  }));

test("of two files that the facts do not name, one is read, with a warning", () => {
  const { file, warnings } = findCv({}, ["CV.json", "cv.json"]);
  assert.is(file, "src/content/CV.json");
  assert.match(warnings[0]?.message ?? "", "shown, not src/content/cv.json. Keep");
});

test("a CV may have the name that its own program gave it, and is private in each", () => {
  for (const name of ["resume.json", "Ada_Roe_CV.yaml", "ada_roe_cv.yml"])
    assert.equal(findCv({}, ["index.md", name]), {
      file: `src/content/${name}`,
      private: [name],
      warnings: [],
    });
  for (const name of ["files/Ada_Roe_CV.yaml", "recv.yaml", "files/resume.json"])
    assert.is(findCv({}, [name]).file, undefined, name);
});

test("a CV in a folder is neither shown nor published, which is told", () => {
  for (const path of ["files/Ada_Roe_CV.yaml", "zh/cv.yml", "assets/data/resume.json"]) {
    const found = findCv({}, ["cv.yml", path]);
    assert.equal([found.file, found.private], ["src/content/cv.yml", ["cv.yml", path]]);
    assert.match(found.warnings[0]?.message ?? "", "neither shown nor published");
    assert.is(found.warnings[0]?.file, `src/content/${path}`);
    assert.equal(findCv({ cv: { publish: true } }, [path]).private, []);
    assert.equal(findCv({ cv: { file: path } }, [path]).warnings, []);
  }
  for (const path of [
    "files/cv.pdf",
    "files/recv.yaml",
    "files/cv.yml/sun.txt",
    "_data/cv.yml",
    "zh/_cv.yml",
  ])
    assert.equal(findCv({}, [path]).warnings, [], path);
  assert.is(findCv({}, ["_cv.yml"]).file, undefined, "a file that is set aside is not shown");
});

test("the facts may name the file as it is seen from the project's folder", () => {
  for (const [file, path] of [
    ["src/content/files/vita.yml", "files/vita.yml"],
    ["old/src/content/vita.yml", "old/src/content/vita.yml"],
  ] as const) {
    const found = findCv({ cv: { file } }, [path]);
    assert.equal([found.file, found.private], [`src/content/${path}`, [path]]);
  }
});

test.run();
