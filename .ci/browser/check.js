// Usage: node check.js PAGE ...
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';
import axe from 'axe-core';
import puppeteer from 'puppeteer-core';

const A4_WITHOUT_MARGINS = { width: 672, height: 1000 };
const views = [
  { name: 'phone', viewport: { width: 390, height: 844, isMobile: true, hasTouch: true }, media: 'screen', schemes: ['light', 'dark'] },
  { name: 'laptop', viewport: { width: 1366, height: 768 }, media: 'screen', schemes: ['light', 'dark'] },
  // A printer has no dark colours, and a reader who likes them still prints.
  { name: 'print', viewport: A4_WITHOUT_MARGINS, media: 'print', schemes: ['light', 'dark'] },
];
const screenshots = process.env.DEBRIEF_SCREENSHOTS;
const files = process.argv.slice(2);

/** Serves a page with the policy that the service sends: its own style, and nothing else. */
function serve() {
  const server = createServer((request, response) => {
    const file = files[Number(request.url.slice(1))];
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const html = readFileSync(file, 'utf8');
    const style = html.match(/<style>([^]*?)<\/style>/)[1];
    const hash = createHash('sha256').update(style).digest('base64');
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    });
    response.end(html);
  });
  return new Promise((started) => server.listen(0, '127.0.0.1', () => started(server)));
}

/** A page that must be scrolled sideways, with some of the elements that are too wide; runs in the page. */
function tooWide() {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) {
    return [];
  }
  const elements = [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
    .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`);
  return [`is ${scrollWidth} pixels wide on a screen of ${clientWidth}: ${elements.slice(0, 5).join(', ')}`];
}

async function inspect(page, view, scheme) {
  await page.setViewport({ deviceScaleFactor: 1, ...view.viewport });
  await page.emulateMediaType(view.media);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  const findings = await page.evaluate(tooWide);
  // Another kind of screen loads the page anew.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  for (const { id, help, nodes } of violations) {
    findings.push(`${id}: ${help}\n${nodes.slice(0, 5).map((node) => `      ${node.html.slice(0, 200)}`).join('\n')}`);
  }
  return findings;
}

async function check(browser, address, file) {
  const findings = [];
  const page = await browser.newPage();
  page.on('console', (message) => findings.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => findings.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().endsWith('/favicon.ico')) {
      findings.push(`loads ${request.url()}`);
    }
  });
  await page.goto(address);
  for (const view of views) {
    for (const scheme of view.schemes) {
      const seen = await inspect(page, view, scheme);
      findings.push(...seen.map((finding) => `${view.name}, ${scheme}: ${finding}`));
      if (screenshots) {
        const name = `${basename(file, '.html')}-${view.name}-${scheme}.png`;
        await page.screenshot({ path: join(screenshots, name), fullPage: true });
      }
    }
  }
  await page.close();
  return findings;
}

if (screenshots) {
  mkdirSync(screenshots, { recursive: true });
}
const server = await serve();
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});
let failed = files.length === 0;
try {
  for (const [index, file] of files.entries()) {
    const findings = await check(browser, `http://127.0.0.1:${server.address().port}/${index}`, file);
    console.log(findings.length === 0 ? `${basename(file)}: nothing found` : `${basename(file)}:\n  ${findings.join('\n  ')}`);
    failed ||= findings.length > 0;
  }
} finally {
  await browser.close();
  server.close();
}
process.exit(failed ? 1 : 0);
