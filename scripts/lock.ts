type Entry = {
  version?: string;
  resolved?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};
export type Lock = { packages: Record<string, Entry> };

/** The optional packages that some package of the lock asks for and the lock does not hold, as name and version. */
export function missingOptionalPackages(lock: Lock): { name: string; version: string }[] {
  const missing = new Map<string, string>();
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const found = placesToLook(path, name).some((place) => place in lock.packages);
      if (!found) missing.set(name, version.replace(/^[\^~]/, ""));
    }
  }
  return [...missing].map(([name, version]) => ({ name, version }));
}

/**
 * The same lock with an entry for every optional package that is missing. A registry mirror that lacks the builds for
 * foreign platforms makes `npm install` leave them out, and `npm ci` then refuses the lock.
 */
export function completeLock(lock: Lock): Lock {
  const packages = { ...lock.packages };
  for (const { name, version } of missingOptionalPackages(lock)) {
    packages[`node_modules/${name}`] = { version, optional: true, ...platformOf(name) };
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

/** Where Node would look for a package that is asked for by the package at this path: beside it, then further up. */
function placesToLook(path: string, name: string): string[] {
  const steps = path === "" ? [] : path.split(/\/?node_modules\//).filter(Boolean);
  const parents = steps.map((_, depth) => steps.slice(0, depth + 1));
  return [[], ...parents].map((parent) => [...parent, name].map((step) => `node_modules/${step}`).join("/"));
}

const SYSTEMS = ["android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const PROCESSORS = ["arm", "arm64", "ia32", "loong64", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/** The platform that a package of native code names in its own name, such as `@next/swc-linux-x64-musl`. */
function platformOf(name: string): Pick<Entry, "os" | "cpu" | "libc"> {
  const words = name.split(/[-/]/);
  const os = words.filter((word) => SYSTEMS.includes(word));
  const cpu = words.filter((word) => PROCESSORS.includes(word));
  const libc = os.includes("linux") ? words.flatMap(libcOf) : [];
  return { ...(os.length && { os }), ...(cpu.length && { cpu }), ...(libc.length && { libc }) };
}

function libcOf(word: string): string[] {
  if (word.startsWith("musl")) return ["musl"];
  return word.startsWith("gnu") ? ["glibc"] : [];
}
