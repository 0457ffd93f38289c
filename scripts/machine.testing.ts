import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/**
 * What stands in for the parts of a machine that a test may not touch. `sudo` only runs what follows it; `npm ci` asks
 * whether the lock would do, and takes nothing away; accounts of the machine stay as they are.
 */
const STAND_INS = {
  sudo: 'exec "$@"',
  useradd: '[ "$*" = "--system record" ]',
  chown: '[ "$1 $2" = "-R record:record" ] && [ -d "$3" ]',
  install: '[ "$1 $2 $3 $4 $5" = "-d -o record -g record" ] && exec /usr/bin/install -d "$6"',
  npm: 'case "$1" in ci) exec "$NPM" ci --dry-run --silent;; *) exec "$NPM" "$@";; esac',
  systemctl: `unit="$MACHINE/etc/systemd/system/coalition-record.service"
log="$MACHINE/log"
start() {
  rm -f "$log"
  command=$(sed -n 's|^ExecStart=/srv/coalition-record/|./|p' "$unit")
  settings=$(sed -n 's|^EnvironmentFile=|'"$MACHINE"'|p' "$unit")
  env -i PATH="$PATH" $(cat "$settings") $command >"$log" 2>&1 </dev/null & echo $! >"$MACHINE/pid"
  until grep -qs "The record is at" "$log"; do kill -0 "$(cat "$MACHINE/pid")" || { cat "$log" >&2; exit 1; }; sleep 0.1; done
}
stop() {
  kill -TERM "$(cat "$MACHINE/pid")"
  while kill -0 "$(cat "$MACHINE/pid")" 2>/dev/null; do sleep 0.1; done
}
case "$*" in
  "enable --now coalition-record" | "start coalition-record") start ;;
  "stop coalition-record") stop ;;
  "restart coalition-record") stop; start ;;
  *) exit 1 ;;
esac`,
};

export type Machine = {
  folder: string;
  /** Runs in a shell with the stand-ins before the machine's own programs. */
  env: Record<string, string>;
  /** A command with the folders of a machine in the folder of this one. */
  here(command: string): string;
  remove(): void;
};

/** A machine for an operator's commands, with its own `/etc`, `/var/lib` and systemd; settings are as given. */
export function operatorsMachine(settings: Record<string, string>): Machine {
  const folder = mkdtempSync(join(tmpdir(), "machine-"));
  for (const part of ["bin", "etc/systemd/system", "var/lib"]) mkdirSync(join(folder, part), { recursive: true });
  for (const [name, script] of Object.entries(STAND_INS)) {
    writeFileSync(join(folder, "bin", name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, "bin", name), 0o755);
  }
  const here = (text: string): string => text.replaceAll(/(^|[\s"=])\/(etc|var\/lib)\//gm, `$1${folder}/$2/`);
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${here(value)}\n`);
  writeFileSync(join(folder, "etc/coalition-record.env"), lines.join(""));
  const path = `${join(folder, "bin")}${delimiter}${process.env.PATH}`;
  return {
    folder,
    env: { PATH: path, MACHINE: folder, NPM: programOf("npm") },
    here,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function programOf(name: string): string {
  const found = (process.env.PATH ?? "").split(delimiter).map((part) => join(part, name));
  return found.find((file) => existsSync(file)) ?? name;
}
