import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { CvEntry } from "../../src/cv/cv.ts";
import { readCv } from "../../src/cv/read-cv.ts";
import { cvTime } from "../../src/cv/time.ts";

const test = suite("reading a CV");

const read = (source: string, file = "cv.yml", shown: readonly ("phone" | "address")[] = []) =>
  readCv(source, { file, shown: new Set(shown), language: "en" });

/** An entry as one line: its time, what it is, where, and details. */
function said({ time, term, title, url, places, lines, points }: CvEntry): string {
  const parts = [time && cvTime(time, "en", "present").text, term, title, ...places, ...lines, ...points];
  return [...parts, url && `<${url}>`].filter((part) => part !== undefined).join(" | ");
}

/** Each section of a CV that can be read without a complaint, by its key. */
function sections(source: string, file?: string): Record<string, string[]> {
  const { cv, faults, warnings } = read(source, file);
  assert.equal([...faults, ...warnings], []);
  return Object.fromEntries((cv?.sections ?? []).map(({ key, entries }) => [key, entries.map(said)]));
}

test("JSON Resume", () => {
  const source = JSON.stringify(
    {
      basics: {
        name: "Ada Example",
        label: "Maker of sundials",
        email: "ada@example.org",
        url: "https://www.ada.example.org/",
        summary: "I make *sundials*.",
        location: { city: "Berlin", countryCode: "DE" },
        profiles: [{ network: "GitHub", username: "ada" }],
      },
      work: [
        {
          name: "Example University",
          position: "Professor",
          url: "https://example.org/",
          startDate: "2021-09-01",
          summary: "Dials.",
          highlights: ["A grant"],
          tools: [],
          remote: true,
        },
        { name: "Museum", position: "Fellow", startDate: "2018-10", endDate: "2021-08" },
      ],
      education: [
        {
          institution: "College",
          area: "Astronomy",
          studyType: "PhD",
          startDate: "2014",
          endDate: "2018",
          courses: ["A", "B"],
        },
      ],
      awards: [{ title: "Gnomon", date: "2020-11-01", awarder: "Society" }],
      publications: [
        { name: "On sand", publisher: "Journal", releaseDate: "2019-03", website: "https://doi.org/10.1/x" },
      ],
      skills: [
        { name: "Maths", level: "Master", keywords: ["Spheres", "Cones"] },
        { name: "Brass", level: "Expert", description: "Cut and engraved." },
        { name: "Sand", description: ["Sieved", "Dried"], level: "Beginner" },
      ],
      languages: [{ language: "Greek", fluency: "C1" }],
      references: [{ name: "Bo Sample", reference: "Never late." }],
      grants: ["EU 2022", { title: "Sand fund", date: "2023", amount: "€ 100" }],
      service: "Reviewer.",
      meta: { version: "v1.0.0" },
    },
    null,
    "\t",
  );
  assert.equal(sections(source, "cv.json"), {
    work: [
      "Sep 2021 – present | Professor | Example University | Dials. | A grant | <https://example.org/>",
      "Oct 2018 – Aug 2021 | Fellow | Museum",
    ],
    education: ["2014 – 2018 | PhD, Astronomy | College | Courses: A, B"],
    awards: ["Nov 2020 | Gnomon | Society"],
    publications: ["Mar 2019 | On sand | Journal | <https://doi.org/10.1/x>"],
    skills: [
      "Maths | Spheres, Cones (Master)",
      "Brass | Expert | Cut and engraved.",
      "Sand | Level: Beginner | Sieved | Dried",
    ],
    languages: ["Greek | C1"],
    references: ["Bo Sample | Never late."],
    grants: ["EU 2022", "2023 | Sand fund | Amount: € 100"],
    service: ["Reviewer."],
  });
  const { name, label, summary, contact } = read(source, "cv.json").cv ?? {};
  assert.equal([name, label, summary], ["Ada Example", "Maker of sundials", "I make *sundials*."]);
  assert.equal(contact, [
    { text: "Berlin, Germany" },
    { text: "ada@example.org", url: "mailto:ada@example.org" },
    { text: "ada.example.org", url: "https://www.ada.example.org/" },
    { text: "github.com/ada", url: "https://github.com/ada" },
  ]);
});

test("RenderCV", () => {
  const source = `cv:
  name: Ada Example
  headline: Maker of sundials
  location: Berlin, Germany
  email: [ada@example.org, a@example.org]
  social_networks:
    - network: Google Scholar
      username: V96Y
  custom_connections:
    - placeholder: My lab
      url: https://lab.example.org
      fontawesome_icon: flask
  sections:
    Welcome:
      - I make **sundials**.
    education:
      - institution: College
        area: Astronomy
        degree: PhD
        start_date: 2018-09
        end_date: 2023-05
        location: Princeton
        highlights:
          - "Thesis: Sand"
    experience:
      - company: Nexus
        position: Founder
        start_date: 2023-06
        end_date: present
    publications:
      - title: Sparse
        authors: ["*Ada Example*", Bo Sample]
        doi: 10.1/x
        journal: NeurIPS
        date: 2023-07
    skills:
      - label: Languages
        details: Greek, C++
      - label: Mobile
        details: Android
    honors:
      - bullet: A prize
    projects:
      - name: "[Dial](https://example.org/)"
        date: Fall 2022
        summary: A dial.
design:
  theme: classic
`;
  assert.equal(sections(source), {
    Welcome: ["I make **sundials**."],
    education: ["Sep 2018 – May 2023 | PhD, Astronomy | College | Princeton | Thesis: Sand"],
    experience: ["Jun 2023 – present | Founder | Nexus"],
    publications: ["Jul 2023 | Sparse | NeurIPS | *Ada Example*, Bo Sample | <https://doi.org/10.1/x>"],
    skills: ["Languages | Greek, C++", "Mobile | Android"],
    honors: ["A prize"],
    projects: ["Fall 2022 | [Dial](https://example.org/) | A dial."],
  });
  assert.equal(read(source).cv?.contact, [
    { text: "Berlin, Germany" },
    { text: "ada@example.org", url: "mailto:ada@example.org" },
    { text: "a@example.org", url: "mailto:a@example.org" },
    { text: "scholar.google.com/citations?user=V96Y", url: "https://scholar.google.com/citations?user=V96Y" },
    { text: "My lab", url: "https://lab.example.org" },
  ]);
});

test("al-folio's own list of sections", () => {
  const source = `- title: General Information
  type: map
  contents:
    - name: Full Name
      value: Ada Example
- title: Education
  type: time_table
  contents:
    - title: PhD
      institution: College
      year: 1905
      description:
        - Sand.
        - title: Details
          contents: [A, B]
- title: Interests
  type: nested_list
  contents:
    - title: Dials
      items: [Sand, Water]
- title: Service
  type: list
  contents: [Reviewer]
`;
  assert.equal(sections(source), {
    "General Information": ["Full Name | Ada Example"],
    Education: ["1905 | PhD | College | Sand. | Details\n- A\n- B"],
    Interests: ["Dials | Sand | Water"],
    Service: ["Reviewer"],
  });
});

test("shows no telephone number, street or postal code unless asked to", () => {
  const secrets = ["555-1", "Shadow Lane 3", "10115", "1900-01-01", "+49-30-1", "wa.me", "Hidden Street"];
  const resume = JSON.stringify({
    basics: {
      name: "A",
      phone: "555-1",
      location: { address: "Shadow Lane 3", postalCode: "10115", city: "Berlin" },
      dateOfBirth: "1900-01-01",
      profiles: [{ network: "WhatsApp", username: "555-1", url: "https://wa.me/5551" }],
    },
    references: [{ name: "B", reference: "Good.", phone: "555-1", address: "Hidden Street" }],
  });
  const rendered = `cv:
  name: A
  phone: tel:+49-30-1
  custom_connections: [{ placeholder: +49-30-1, url: "tel:+49-30-1" }]
  sections: { about: [{ label: Phone, details: 555-1 }] }
`;
  const listed =
    "- title: General\n  contents:\n    - { name: Phone, value: 555-1 }\n    - { name: City, value: Berlin }\n";
  for (const source of [resume, rendered, listed]) {
    const { cv, faults, hasPrivate } = read(source);
    assert.equal(faults, []);
    assert.is(hasPrivate, true);
    for (const secret of secrets) assert.not.match(JSON.stringify(cv), secret);
  }
  assert.match(JSON.stringify(read(resume).cv), "Berlin");
  const { cv, hasPrivate } = read(resume, "cv.json", ["phone", "address"]);
  assert.is(hasPrivate, false);
  assert.match(JSON.stringify(cv), '{"text":"555-1","url":"tel:5551"}');
  assert.match(JSON.stringify(cv), '{"text":"Shadow Lane 3"},{"text":"10115 Berlin"}');
});

test("reports what cannot be read or is not shown, and where", () => {
  const complaints = (source: string, file = "cv.yml") => {
    const { faults, warnings } = read(source, file);
    return [...faults, ...warnings].map(({ line, message }) => `${line}: ${message}`);
  };
  assert.match(
    complaints('{\n  "basics": {\n    "name": "A"\n    "label": "B"\n  }\n}', "cv.json").join("\n"),
    /^[34]: This cannot be read as JSON/,
  );
  assert.match(complaints("cv:\n  name: A: B\n").join("\n"), /^2: This cannot be read as YAML/);
  assert.match(complaints("a: 1").join("\n"), /This cannot be read as a CV\. Write one as JSON Resume/);
  assert.match(
    complaints("cv:\n  sections:\n    work:\n      - [1]\n").join("\n"),
    /^3: work must be a list of entries, or a text\.$/,
  );
  assert.match(
    complaints("cv:\n  sections:\n    work:\n      - name: A\n        budget: { a: 1 }\n").join("\n"),
    /^5: budget is not shown/,
  );
  assert.match(
    complaints("cv:\n  sections:\n    work:\n      - name: A\n        date: 2020-13\n").join("\n"),
    /^4: "2020-13" is not a date/,
  );
});

test("loses no words with a colon, which YAML reads as groups, nor lists and groups in each other's place", () => {
  const source = `cv:
  social_networks: { GitHub: ada }
  sections:
    - title: Work
      entries:
        - position: Fellow
          location: [Paris, France]
          date: 2020
          description: { Field: sand }
          highlights:
            - Led: the team
            - Grew sand
    - title: Talks
      contents:
        - title: Sand
          items:
            - { title: Asked, contents: [{ Bonn: May }] }
`;
  assert.equal(sections(source), {
    Work: ["2020 | Fellow | Paris | France | Field: sand | Led: the team | Grew sand"],
    Talks: ["Sand | Asked\n- Bonn: May"],
  });
  assert.equal(read(source).cv?.contact, [{ text: "github.com/ada", url: "https://github.com/ada" }]);
  for (const profiles of ["{ network: GitHub, username: ada }", "{ GitHub: { username: ada } }"])
    assert.equal(read(`cv: { social_networks: ${profiles} }`).cv?.contact, [
      { text: "github.com/ada", url: "https://github.com/ada" },
    ]);
  const links = "cv: { social_networks: [https://example.org/ada], sections: {} }";
  assert.equal(read(links).cv?.contact, [{ text: "example.org/ada", url: "https://example.org/ada" }]);
  const phone = "cv: { sections: { a: [{ title: T, items: [{ Phone: +49 1 }] }] } }";
  assert.not.match(JSON.stringify(read(phone).cv), /49/);
});

test.run();
