// A frontend from another origin. Plays one visit, then sends what happened to its own server.

const settings = await (await fetch('/settings.json')).json();
const done = [];

function check(condition, message) {
  if (!condition) {
    throw new Error(message);
  }
}

async function call(service, method, path, { token = settings.token, headers = {}, body } = {}) {
  const response = await fetch(settings[service] + path, {
    method,
    cache: 'no-store',
    headers: {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(body && { 'Content-Type': method === 'PATCH' ? 'application/merge-patch+json' : 'application/json' }),
      ...headers,
    },
    body: body && JSON.stringify(body),
  });
  return response;
}

async function expectStatus(response, status) {
  if (response.status !== status) {
    throw new Error(`${response.url} answered ${response.status}, not ${status}: ${await response.text()}`);
  }
  return response;
}

async function* events(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { value, done: ended } = await reader.read();
    if (ended) {
      return;
    }
    text += value;
    const blocks = text.split('\n\n');
    text = blocks.pop();
    yield* blocks;
  }
}

async function readLists() {
  const lists = {
    incidents: '/api/v1/incidents',
    postmortems: '/api/v1/postmortems',
    actions: '/api/v1/action-items',
    notifications: '/api/v1/feed',
  };
  for (const [service, path] of Object.entries(lists)) {
    const list = await expectStatus(await call(service, 'GET', path), 200);
    const etag = list.headers.get('ETag');
    check(etag, `The page cannot read the ETag of ${path}`);
    check(Array.isArray((await list.json()).items), `${path} has no items`);
    await expectStatus(await call(service, 'GET', path, { headers: { 'If-None-Match': etag } }), 304);
  }
}

const report = {
  title: 'The checkout fails in browsers',
  kind: 'INCIDENT',
  severity: 'HIGH',
  severityReason: 'Nobody can pay',
  services: ['checkout'],
  times: { startedAt: '2024-11-15T10:15:00Z', detectedAt: '2024-11-15T10:25:00Z', mitigatedAt: '2024-11-15T11:20:00Z' },
  reportedBy: { handle: 'team:support', displayName: 'Customer Support' },
};

async function create() {
  const headers = { 'Idempotency-Key': crypto.randomUUID() };
  const created = await expectStatus(await call('incidents', 'POST', '/api/v1/incidents', { headers, body: report }), 201);
  const replayed = await expectStatus(await call('incidents', 'POST', '/api/v1/incidents', { headers, body: report }), 201);
  check(replayed.headers.get('Idempotent-Replayed') === 'true', 'The page cannot read Idempotent-Replayed');
  const incident = { path: created.headers.get('Location'), etag: created.headers.get('ETag'), ...(await created.json()) };
  check(incident.path && incident.etag, 'The page cannot read Location and ETag');
  return incident;
}

async function follow(incident) {
  const stream = await expectStatus(await call('incidents', 'GET', `${incident.path}/stream`, { headers: { Accept: 'text/event-stream' } }), 200);
  const blocks = events(stream);
  check((await blocks.next()).value.includes(':open'), 'The stream does not open');
  return async function next(type) {
    for await (const block of { [Symbol.asyncIterator]: () => blocks }) {
      if (block.includes(`"type":"${type}"`)) {
        return;
      }
    }
    throw new Error(`The stream ended before ${type}`);
  };
}

async function edit(incident) {
  const headers = { 'If-Match': incident.etag };
  const body = { title: 'The checkout failed in browsers' };
  const edited = await expectStatus(await call('incidents', 'PATCH', incident.path, { headers, body }), 200);
  check(edited.headers.get('ETag') !== incident.etag, 'The ETag is still the same');
  const stale = await expectStatus(await call('incidents', 'PATCH', incident.path, { headers, body }), 412);
  check((await stale.json()).currentRevision, 'The page cannot read the current revision');
  return { ...incident, etag: edited.headers.get('ETag') };
}

async function turnPages() {
  await create();
  const page = await expectStatus(await call('incidents', 'GET', '/api/v1/incidents?limit=1'), 200);
  const [, next] = /<([^>]+)>; rel="next"/.exec(page.headers.get('Link'));
  const url = new URL(next, page.url);
  const second = await expectStatus(await call('incidents', 'GET', url.pathname + url.search), 200);
  check((await second.json()).items[0].id !== (await page.json()).items[0].id, 'The next page has the same incident');
}

async function readDocument(incident) {
  const body = { transition: 'RESOLVE', at: '2024-11-15T11:35:00Z', reason: 'Error rates are normal.' };
  await expectStatus(await call('incidents', 'POST', `${incident.path}/transitions`, { headers: { 'If-Match': incident.etag }, body }), 200);
  let drafts = [];
  for (let attempt = 0; drafts.length === 0 && attempt < 100; attempt++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    drafts = (await (await call('postmortems', 'GET', `/api/v1/postmortems?incident=${incident.key}`)).json()).items;
  }
  const path = `/api/v1/postmortems/${drafts[0].key}/document`;
  const document = await expectStatus(await call('postmortems', 'GET', path, { headers: { Accept: 'text/html' } }), 200);
  check((await document.text()).includes('The checkout failed in browsers'), 'The document lacks the title');
  await expectStatus(
    await call('postmortems', 'GET', path, { headers: { Accept: 'text/html', 'If-None-Match': document.headers.get('ETag') } }),
    304,
  );
}

async function readProblems() {
  const anonymous = await expectStatus(await call('incidents', 'GET', '/api/v1/incidents', { token: null }), 401);
  check((await anonymous.json()).type.endsWith('/unauthenticated'), 'The page cannot read the problem');
  await expectStatus(await call('incidents', 'GET', '/api/v1/incidents/INC-999999/stream'), 404);
}

async function step(name, action) {
  const result = await action();
  done.push(name);
  return result;
}

let failure = null;
try {
  await step('lists', readLists);
  const incident = await step('create', create);
  const next = await step('open stream', () => follow(incident));
  const edited = await step('edit', () => edit(incident));
  await step('follow stream', () => next('dev.debrief.incident.updated.v1'));
  await step('next page', turnPages);
  await step('document', () => readDocument(edited));
  await step('problems', readProblems);
} catch (error) {
  failure = String(error);
}
await fetch('/result', { method: 'POST', body: JSON.stringify({ done, failure }) });
