import { createHmac, randomUUID } from "node:crypto";
import type { Answer, Request } from "./server.ts";

/** A small WebSub hub (https://www.w3.org/TR/websub/): verifies subscribers, distributes what publishers announce. */
export class Hub {
  /** The addresses that publishers announced, in order. */
  readonly told: string[] = [];
  /** The status with which it answers publishers. */
  status = 204;

  readonly #subscriptions: { topic: string; callback: string; secret: string }[] = [];
  readonly #work: Promise<unknown>[] = [];

  answer({ body }: Request): Answer {
    const form = new URLSearchParams(body);
    const value = (name: string) => form.get(`hub.${name}`) ?? "";
    if (value("mode") === "publish") {
      if (this.status >= 300) return { status: this.status, body: "not today" };
      this.told.push(value("url"));
      this.#work.push(this.#distribute(value("url")));
      return { status: this.status };
    }
    // §5.1: the answer is 202; the subscriber's intent is verified afterwards (§5.3).
    this.#work.push(this.#verify(value("topic"), value("callback"), value("secret")));
    return { status: 202 };
  }

  /** Waits for everything the hub does after it has answered. */
  async done(): Promise<void> {
    await Promise.all(this.#work);
  }

  async #verify(topic: string, callback: string, secret: string): Promise<void> {
    const challenge = randomUUID();
    const question = new URL(callback);
    question.searchParams.set("hub.mode", "subscribe");
    question.searchParams.set("hub.topic", topic);
    question.searchParams.set("hub.challenge", challenge);
    question.searchParams.set("hub.lease_seconds", "864000");
    const response = await fetch(question);
    if (response.ok && (await response.text()) === challenge) {
      this.#subscriptions.push({ topic, callback, secret });
    }
  }

  /** §7: the whole content of the topic, with its type, links to hub and topic, and a signature (§8). */
  async #distribute(topic: string): Promise<void> {
    const subscribed = this.#subscriptions.filter((subscription) => subscription.topic === topic);
    if (subscribed.length === 0) return;
    const response = await fetch(topic);
    const content = Buffer.from(await response.arrayBuffer());
    for (const { callback, secret } of subscribed) {
      await fetch(callback, {
        method: "POST",
        body: content,
        headers: {
          "Content-Type": response.headers.get("Content-Type") ?? "",
          Link: `<${topic}>; rel="self"`,
          "X-Hub-Signature": `sha256=${createHmac("sha256", secret).update(content).digest("hex")}`,
        },
      });
    }
  }
}
