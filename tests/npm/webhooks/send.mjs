// Posts a body as a sender does that signs with the npm package standardwebhooks; prints the status and the answer.
import { randomUUID } from "node:crypto";
import { Webhook } from "standardwebhooks";

const { URL_OF_EVENTS, SECRETS, BODY, SECONDS_OFF } = process.env;
const id = `msg_${randomUUID()}`;
const at = new Date(Date.now() + Number(SECONDS_OFF ?? 0) * 1000);
const signature = SECRETS.split(" ").map((secret) => new Webhook(secret).sign(id, at, BODY)).join(" ");
const answer = await fetch(URL_OF_EVENTS, {
  method: "POST",
  headers: {
    "content-type": "application/cloudevents+json",
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": signature,
  },
  body: BODY,
});
console.log(JSON.stringify({ status: answer.status, answer: await answer.json() }));
