// SPDX-License-Identifier: GPL-3.0-or-later
//
// What tests/bench/peers asks of DuckDB, and one span a line for lnav. Run in the folder where @duckdb/node-api lies.
//
// node peers.mjs flatten FILE LINES           OTLP/JSON lines to one JSON object a span
// node peers.mjs load DATABASE FILE           to a table of spans
// node peers.mjs model DATABASE MODEL         how many spans have that answering model
// node peers.mjs word DATABASE WORD           how many spans hold that word
import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const answering = 'gen_ai.response.model';

async function flatten(file, lines) {
  const out = createWriteStream(lines);
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    let text = '';
    for (const resource of JSON.parse(line).resourceSpans) {
      for (const scope of resource.scopeSpans) {
        for (const span of scope.spans) {
          const said = span.attributes.find((it) => it.key === answering);
          const nanos = BigInt(span.startTimeUnixNano);
          text += JSON.stringify({
            ts: new Date(Number(nanos / 1000000n)).toISOString(),
            level: span.status?.code === 2 ? 'error' : 'info',
            name: span.name,
            model: said?.value.stringValue ?? '',
            body: JSON.stringify(span),
          }) + '\n';
        }
      }
    }
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
}

async function asked(database, sql, values) {
  const lies = createRequire(join(process.cwd(), 'package.json')).resolve('@duckdb/node-api');
  const { DuckDBInstance } = await import(pathToFileURL(lies).href);
  const instance = await DuckDBInstance.create(database);
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(sql, values)).getRows();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

const spans = `CREATE TABLE span AS
WITH resource AS (SELECT unnest(from_json(json->'resourceSpans', '[{"scopeSpans":[{"spans":["JSON"]}]}]')) AS it
                  FROM read_ndjson_objects($file, maximum_object_size = 67108864)),
scope AS (SELECT unnest(it.scopeSpans) AS it FROM resource),
one AS (SELECT unnest(it.spans) AS it FROM scope)
SELECT it->>'traceId' AS trace, it->>'spanId' AS id, it->>'name' AS name,
       CAST(it->>'startTimeUnixNano' AS BIGINT) AS start, CAST(it->>'endTimeUnixNano' AS BIGINT) AS stop,
       list_filter(from_json(it->'attributes', '[{"key":"VARCHAR","value":{"stringValue":"VARCHAR"}}]'),
                   lambda said: said.key = '${answering}')[1].value.stringValue AS model,
       CAST(it AS VARCHAR) AS body
FROM one`;

const [verb, first, second] = process.argv.slice(2);
if (verb === 'flatten') {
  await flatten(first, second);
} else if (verb === 'load') {
  await asked(first, spans.replace('$file', `'${second.replaceAll("'", "''")}'`));
  console.log(String((await asked(first, 'SELECT count(*) FROM span'))[0][0]));
} else if (verb === 'model') {
  console.log(String((await asked(first, 'SELECT count(*) FROM span WHERE model = $model', { model: second }))[0][0]));
} else if (verb === 'word') {
  const pattern = `(?i)(^|[^a-z0-9])${second}([^a-z0-9]|$)`;
  console.log(String((await asked(first, 'SELECT count(*) FROM span WHERE regexp_matches(body, $pattern)', { pattern }))[0][0]));
} else {
  console.error('peers.mjs flatten|load|model|word, see its head');
  process.exit(2);
}
