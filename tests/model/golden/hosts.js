// Writes what a browser takes each host of hosts.json for; null for what it refuses. Read by
// tests/model/test_hosts.py. Run by Chromium, in a page that has the list as `hosts`, and by
//   node tests/model/golden/hosts.js tests/model/golden/hosts.json
// whose answers are the same from Node.js 26 on (URL standard of the WHATWG; Unicode 16).
function taken(host) {
  try {
    const url = new URL(`http://${host}/`);
    return url.href === `http://${url.host}/` ? url.host : null;
  } catch {
    return null;
  }
}

if (typeof require === 'function') {
  const fs = require('node:fs');
  const path = process.argv[2];
  const rows = JSON.parse(fs.readFileSync(path, 'utf8')).map(([host]) =>
    `  ${JSON.stringify([host, taken(host)])}`);
  fs.writeFileSync(path, `[\n${rows.join(',\n')}\n]\n`);
}
