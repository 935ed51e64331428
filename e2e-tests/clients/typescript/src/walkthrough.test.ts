import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, test } from "node:test";
import { actionItems, incidents, notifications, postmortems } from "./clients.js";
import { dataOf, eventually, revisionOf } from "./results.js";

const newKey = () => ({ "Idempotency-Key": randomUUID() });

let incident: string;
let postmortem: string;

// The walkthrough of the README, step by step. Each test continues where the one before ended.

before(() => {
  assert.ok(process.env["DEBRIEF_TOKEN"], "Set DEBRIEF_TOKEN: export DEBRIEF_TOKEN=$(./debrief token contributor)");
});

test("report an incident", async () => {
  const reported = await incidents.POST("/api/v1/incidents", {
    params: { header: newKey() },
    body: {
      title: "Search returns empty pages",
      severity: "HIGH",
      severityReason: "Search is unusable",
      services: ["search"],
      times: { startedAt: "2026-03-02T09:10:00Z", detectedAt: "2026-03-02T09:21:00Z" },
    },
  });

  incident = dataOf(reported).key;
  assert.match(incident, /^INC-\d+$/);
  assert.equal(dataOf(reported).status, "REPORTED");
  assert.equal(reported.response.status, 201);
});

test("repeat the request with the same key", async () => {
  const header = newKey();
  const body = { title: "Search is slow", severity: "LOW", severityReason: "Users wait" } as const;
  const first = await incidents.POST("/api/v1/incidents", { params: { header }, body });
  const second = await incidents.POST("/api/v1/incidents", { params: { header }, body });

  assert.equal(dataOf(second).key, dataOf(first).key);
  assert.equal(second.response.headers.get("Idempotent-Replayed"), "true");
});

test("add to the timeline", async () => {
  for (const entry of [
    { occurredAt: "2026-03-02T09:10:00Z", kind: "CHANGE", text: "A new index goes live without its aliases" },
    { occurredAt: "2026-03-02T09:21:00Z", kind: "DETECTION", text: "Support reports empty result pages" },
  ] as const) {
    const recorded = await incidents.POST("/api/v1/incidents/{id}/timeline", {
      params: { path: { id: incident }, header: newKey() },
      body: entry,
    });
    assert.equal(dataOf(recorded).text, entry.text);
  }

  const timeline = await incidents.GET("/api/v1/incidents/{id}/timeline", { params: { path: { id: incident } } });
  assert.equal(dataOf(timeline).items?.filter((entry) => entry.kind === "DETECTION").length, 1);
});

test("assess the impact", async () => {
  const path = { id: incident };
  const unassessed = await incidents.GET("/api/v1/incidents/{id}/impact", { params: { path } });
  assert.equal(revisionOf(unassessed), '"0"');

  const assessed = await incidents.PUT("/api/v1/incidents/{id}/impact", {
    params: { path, header: { "If-Match": revisionOf(unassessed) } },
    body: { userImpact: "Searches return no results", failedTransactions: { value: 1200, basis: "ESTIMATED" } },
  });
  assert.equal(dataOf(assessed).failedTransactions?.basis, "ESTIMATED");
  assert.equal(revisionOf(assessed), '"1"');
});

test("correct the incident", async () => {
  const path = { id: incident };
  const headers = { "Content-Type": "application/merge-patch+json" };
  const current = await incidents.GET("/api/v1/incidents/{id}", { params: { path } });
  const described = await incidents.PATCH("/api/v1/incidents/{id}", {
    params: { path, header: { "If-Match": revisionOf(current) } },
    headers,
    body: { summary: "Every search is empty" },
  });
  assert.equal(dataOf(described).summary, "Every search is empty");
  assert.equal(dataOf(described).title, "Search returns empty pages");

  const cleared = await incidents.PATCH("/api/v1/incidents/{id}", {
    params: { path, header: { "If-Match": revisionOf(described) } },
    headers,
    body: { summary: null },
  });
  assert.equal(dataOf(cleared).summary, undefined);
});

test("resolve the incident", async () => {
  const path = { id: incident };
  const current = await incidents.GET("/api/v1/incidents/{id}", { params: { path } });
  const resolved = await incidents.POST("/api/v1/incidents/{id}/transitions", {
    params: { path, header: { "If-Match": revisionOf(current) } },
    body: { transition: "RESOLVE", at: "2026-03-02T09:48:00Z" },
  });
  assert.equal(dataOf(resolved).status, "RESOLVED");
});

test("read the draft", async () => {
  postmortem = await eventually("draft", async () => {
    const found = await postmortems.GET("/api/v1/postmortems", { params: { query: { incident } } });
    return dataOf(found).items?.[0]?.key;
  });
  assert.match(postmortem, /^PM-\d+$/);

  const document = await postmortems.GET("/api/v1/postmortems/{id}/document", {
    params: { path: { id: postmortem }, query: { format: "markdown" } },
    parseAs: "text",
  });
  assert.match(dataOf(document), /A new index goes live without its aliases/);
});

test("add an action item", async () => {
  const header = newKey();
  const added = await eventually("action item", async () => {
    const response = await actionItems.POST("/api/v1/action-items", {
      params: { header },
      body: {
        postmortem,
        title: "Switch aliases and index in one step",
        kind: "PREVENTIVE_MEASURE",
        owner: { handle: "team:search", displayName: "Search Team" },
        dueOn: "2026-12-18",
      },
    });
    return response.error?.type.endsWith("/postmortem-not-known") ? undefined : dataOf(response);
  });
  assert.match(added.key, /^AI-\d+$/);
  assert.equal(added.owner?.handle, "team:search");
});

test("submitting the draft says what is missing", async () => {
  const refused = await postmortems.POST("/api/v1/postmortems/{id}/transitions", {
    params: { path: { id: postmortem }, header: { "If-Match": "*" } },
    body: { transition: "SUBMIT" },
  });
  assert.equal(refused.response.status, 409);
  assert.equal(refused.error?.type, "https://debrief.dev/problems/checks-failed");
  assert.ok(refused.error && "failedChecks" in refused.error);
});

test("read the feed", async () => {
  assert.ok(dataOf(await notifications.GET("/api/v1/feed", {})).items);
});
