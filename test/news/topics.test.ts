import { suite } from "uvu";
import * as assert from "uvu/assert";
import { topicName } from "../../src/news/topics.ts";

const test = suite("topicName");

test("is the name in the facts, or the word itself", () => {
  const facts = { paper: { name: "Publications" } };
  assert.is(topicName("paper", facts), "Publications");
  assert.is(topicName("invited-talk", facts), "Invited talk");
});

test("does not take what every object has for a fact", () => {
  assert.is(topicName("constructor", {}), "Constructor");
  assert.is(topicName("to-string"), "To string");
});

test.run();
