import { createHmac } from "node:crypto";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readAtom, readJson } from "../support/feeds.ts";
import { Hub } from "../support/hub.ts";
import { Project } from "../support/project.ts";
import { type Request, serving } from "../support/server.ts";

const page = "src/content/index.md";
const seed = "https://hazekiahwon.github.io/";

/** A project with a topic and a hub, published at an address on this machine. */
async function published(
  use: (site: { project: Project; hub: Hub; hubAddress: string; home: string }) => Promise<void>,
): Promise<void> {
  const project = new Project();
  const hub = new Hub();
  const answer = ({ path }: Request) => {
    const body = project.site().get(path);
    return body === undefined ? { status: 404 } : { status: 200, type: "application/xml", body };
  };
  await serving(answer, (home) =>
    serving(
      (request) => hub.answer(request),
      async (hubAddress) => {
        project
          .facts({ url: home, hub: hubAddress })
          .edit(page, "novel reasoning capability.", "novel reasoning capability. {.tools}");
        await project.build();
        await use({ project, hub, hubAddress, home });
      },
    ),
  );
}

const ping = suite("dateline ping");

ping("tells the hub of the feeds that have changed, and only of those", () =>
  published(async ({ project, hub, home }) => {
    const all = ["feed.json", "feed.xml", "feed/tools.json", "feed/tools.xml"].map((path) => home + path);
    const first = await project.npm("dateline", "ping");
    assert.is(first.status, 0, first.output);
    assert.equal(hub.told.splice(0).sort(), all, "nothing was published before");

    const again = await project.npm("dateline", "ping");
    assert.equal(hub.told.splice(0), []);
    assert.match(again.output, "No feed has changed");

    await project.edit(page, "Congrats to Yihua!", "Congratulations to Yihua!").build();
    await project.npm("dateline", "ping");
    assert.equal(hub.told.splice(0).sort(), all.slice(0, 2), "the topic's feed is as it was");

    await project.write("src/content/index.es-419.md", "## Noticias\n\n2025.05 Una taza.\n").build();
    await project.npm("dateline", "ping");
    assert.equal(
      hub.told.splice(0).sort(),
      ["es-419/feed.json", "es-419/feed.xml"].map((path) => home + path),
    );
  }),
);

ping("compares with the published site if nothing is kept between runs", () =>
  published(async ({ project, hub, home }) => {
    const before = await project.npm("dateline", "ping", "--published", home);
    assert.is(before.status, 0, before.output);
    assert.equal(hub.told, []);
    await project.edit(page, "Congrats to Yihua!", "Congratulations to Yihua!").build();
    await project.npm("dateline", "ping");
    assert.equal(hub.told.splice(0).sort(), [`${home}feed.json`, `${home}feed.xml`]);

    const empty = await project.npm("dateline", "ping", "--published", "no-such-folder");
    assert.is(empty.status, 0, empty.output);
    await project.npm("dateline", "ping");
    assert.is(hub.told.length, 4, "a site that was never published");
  }),
);

ping("reports the answer of a hub that refuses, and tells it again next time", () =>
  published(async ({ project, hub, hubAddress, home }) => {
    hub.status = 503;
    const refused = await project.npm("dateline", "ping");
    assert.is(refused.status, 1);
    assert.match(refused.output, `The hub ${hubAddress} refused ${home}feed.xml: 503 not today`);
    hub.status = 204;
    await project.npm("dateline", "ping");
    assert.is(hub.told.length, 4);
  }),
);

ping("reports that there is no hub, no site, or no answer", async () => {
  const project = new Project();
  const unbuilt = await project.npm("dateline", "ping");
  assert.is(unbuilt.status, 1);
  assert.match(unbuilt.output, "There are no feeds in _site. Run npx eleventy first.");

  await project.build();
  const without = await project.npm("dateline", "ping");
  assert.is(without.status, 0, without.output);
  assert.match(without.output, "The site names no hub");

  const closed = await serving(
    () => ({ status: 204 }),
    async (address) => address,
  );
  await project.facts({ hub: closed }).build();
  const silent = await project.npm("dateline", "ping");
  assert.is(silent.status, 1);
  assert.match(silent.output, `${closed} cannot be reached`);

  // What a killed run may leave behind, and a file of the author's.
  project.write(".published-feeds.json", '{"a').write("_site/feed/mine.json", "[1]");
  assert.match((await project.npm("dateline", "ping")).output, `${closed} cannot be reached`);
  project.write("_site/feed.json", "");
  for (const command of ["ping", "check"])
    assert.is(
      (await project.npm("dateline", command, "--quiet")).output.trim().split("\n").at(-1),
      "_site/feed.json is not a feed. Run npx eleventy again.",
    );
});

ping.run();

const websub = suite("WebSub");

websub("names the hub in every feed that people follow, if there is one", async () => {
  const hub = "https://hub.example.org/?of=science&lang=en";
  const project = new Project()
    .facts({ hub })
    .edit(page, "novel reasoning capability.", "novel reasoning capability. {.tools}");
  const site = (await project.build()).site();
  for (const path of ["/feed", "/feed/tools"]) {
    const links = readAtom(site.get(`${path}.xml`) ?? "").links?.filter(({ rel }) => rel === "hub");
    assert.equal(
      links?.map(({ href }) => href),
      [hub],
    );
    assert.equal(readJson(site.get(`${path}.json`) ?? "").hubs, [{ type: "WebSub", url: hub }]);
  }
  // §4: a subscriber looks at the HTTP header Link first.
  const sent = `  Content-Type: application/feed+json; charset=utf-8\n  Link: <${hub}>; rel="hub", <${seed}feed/tools.json>; rel="self"`;
  assert.match(site.get("/_headers") ?? "", `/feed/tools.json\n${sent}`);
  const without = (await new Project().build()).site();
  assert.not.match(without.get("/_headers") ?? "", "Link");
  assert.not.match(without.get("/feed.xml") ?? "", 'rel="hub"');
  assert.not.match(without.get("/feed.json") ?? "", '"hubs"');
});

websub("brings a subscriber what is new: discovery, subscription, verification, distribution", () =>
  published(async ({ project, hub, home }) => {
    const secret = "a secret of this test";
    const got: Request[] = [];
    let isWanted = true;
    const subscriber = (request: Request) => {
      got.push(request);
      if (request.method === "POST") return { status: 204 };
      // §5.3.1: the subscriber confirms what it has asked for by repeating the challenge.
      const question = new URL(request.path, home).searchParams;
      return isWanted ? { status: 200, body: question.get("hub.challenge") ?? "" } : { status: 404 };
    };
    await serving(subscriber, async (callback) => {
      // §4: the topic names its hub and itself.
      const discovered = readAtom(await (await fetch(`${home}feed.xml`)).text());
      const hubAddress = discovered.links?.find(({ rel }) => rel === "hub")?.href ?? "";
      assert.is(discovered.self, `${home}feed.xml`);
      const subscribe = async (path: string) => {
        const body = new URLSearchParams({
          "hub.mode": "subscribe",
          "hub.topic": discovered.self ?? "",
          "hub.callback": callback + path,
          "hub.secret": secret,
        });
        assert.is((await fetch(hubAddress, { method: "POST", body })).status, 202);
        await hub.done();
      };
      await subscribe("mine");
      isWanted = false;
      await subscribe("not-mine");
      assert.equal(
        got.splice(0).map(({ method, path }) => `${method} ${path.replace(/\?.*/, "")}`),
        ["GET /mine", "GET /not-mine"],
      );

      const news = project.read(page).replace("News\n======\n", "News\n======\n2026.01 A kettle.\n\n");
      await project.write(page, news).build();
      const { status, output } = await project.npm("dateline", "ping");
      assert.is(status, 0, output);
      await hub.done();

      const [delivery, ...more] = got;
      assert.equal(more, [], "one delivery, to the subscriber that had confirmed");
      assert.is(delivery?.path, "/mine");
      assert.is(
        delivery?.headers["x-hub-signature"],
        `sha256=${createHmac("sha256", secret)
          .update(delivery?.body ?? "")
          .digest("hex")}`,
      );
      assert.is(delivery?.body, project.site().get("/feed.xml"));
      assert.is(readAtom(delivery?.body ?? "").items[0]?.title, "A kettle");
    });
  }),
);

websub.run();
