// Validates an AsyncAPI document: prints what is wrong with it, and ends with 1 where anything is.
import { readFileSync } from 'node:fs';
import { Parser } from '@asyncapi/parser';

const { document, diagnostics } = await new Parser().parse(readFileSync(process.argv[2], 'utf8'));
const wrong = diagnostics.filter(diagnostic => diagnostic.severity <= 1);
for (const { message, path } of wrong) {
  console.log(`${path.join('/')}: ${message}`);
}

process.exit(document && wrong.length === 0 ? 0 : 1);
