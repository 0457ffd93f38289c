// Plain JavaScript, so that it can still say its line under a Node that cannot read the rest of the project.
const running = process.versions.node.split(".").map(Number);
const major = running[0];
const minor = running[1];
const readsTypes = major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);

if (!readsTypes) {
  console.error(
    `Node ${process.version} is too old for the record, which needs 22.18 or newer: ` +
      "start it with `npm run` after `npm ci` (on Linux that brings Node 24 along), or install Node 24.",
  );
  process.exit(1);
}
