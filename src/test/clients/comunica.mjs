// node comunica.mjs ENDPOINT QUERY-FILE: prints one line a row, as clients.py does; triples sorted.
import { readFileSync } from 'node:fs';
import { QueryEngine } from '@comunica/query-sparql';

const STRING = 'http://www.w3.org/2001/XMLSchema#string';

function term(value) {
  if (!value) return '-';
  if (value.termType === 'NamedNode') return `<${value.value}>`;
  if (value.termType === 'BlankNode') return '_:';
  if (value.language) return `"${value.value}"@${value.language}`;
  const type = value.datatype.value;
  return type === STRING ? `"${value.value}"` : `"${value.value}"^^<${type}>`;
}

const [endpoint, file] = process.argv.slice(2);
const sources = [{ type: 'sparql', value: endpoint }];
const result = await new QueryEngine().query(readFileSync(file, 'utf8'), { sources });
let lines;
if (result.resultType === 'boolean') {
  lines = [String(await result.execute())];
} else if (result.resultType === 'quads') {
  const quads = await (await result.execute()).toArray();
  const triples = quads.map(q => [q.subject, q.predicate, q.object].map(term).join('\t'));
  lines = [...new Set(triples)].sort();
} else {
  const { variables } = await result.metadata();
  const names = variables.map(v => v.variable ?? v);
  const rows = await (await result.execute()).toArray();
  lines = rows.map(row => names.map(name => term(row.get(name))).join('\t'));
}
console.log(lines.join('\n'));
