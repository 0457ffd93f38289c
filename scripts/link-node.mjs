import { existsSync, symlinkSync } from "node:fs";

// npm 10 installs the Node that the project brings along, but takes its link away together with that of the processor
// that this machine does not have. npm's scripts look for node in node_modules/.bin first.
const brought = `node-${process.platform}-${process.arch}/bin/node`;
const link = "node_modules/.bin/node";

if (existsSync(`node_modules/${brought}`) && !existsSync(link)) {
  try {
    symlinkSync(`../${brought}`, link);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
}
