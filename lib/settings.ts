import { isIP } from "node:net";
import { z } from "zod";

/** What an operator can set, read once when the process starts. */
export type Settings = {
  port: number;
  /** The address to listen on; undefined = every address of the machine. */
  host: string | undefined;
  databasePath: string;
  /** Scheme, name and port under which readers reach the record; never taken from a request. */
  publicOrigin: string;
  /** Addresses and CIDR ranges whose `X-Forwarded-For` is believed. */
  trustedProxies: readonly string[];
  pageCacheBytes: number;
  /** Signs sessions and encrypts second factors; undefined = nobody can sign in. */
  staffSecret: string | undefined;
  /** The least that is worth a line: every request, what had to be drawn or is worth knowing, or faults alone. */
  logLevel: LogLevel;
  /** Addresses and CIDR ranges that may read `/metrics`. */
  metricsFrom: readonly string[];
  backups: BackupSettings;
};

export const LOG_LEVELS = ["debug", "info", "warn"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export type BackupSettings = {
  /** Where the process keeps copies of the database; undefined = it makes none by itself. */
  folder: string | undefined;
  everyHours: number;
  keep: Keep;
};

/** Of how many days, weeks and months the newest copy is kept. */
export type Keep = { days: number; weeks: number; months: number };

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment. Either the settings, or every problem at once, one line each, naming the variable. */
export function readSettings(environment: Environment): { settings: Settings } | { problems: string[] } {
  const read = Variables.safeParse(withoutBlanks(environment));
  if (!read.success) {
    return { problems: read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`) };
  }
  return { settings: settingsOf(read.data) };
}

const Variables = z.object({
  PORT: wholeNumber(1, 65_535).default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "must be a host name or an address to listen on")
    .optional(),
  DATABASE_PATH: z.string().default("data/record.db"),
  PUBLIC_ORIGIN: z.string().transform(origin).optional(),
  TRUSTED_PROXY: z.string().default("").transform(ranges),
  PAGE_CACHE_MB: wholeNumber(1, 4096).default(64),
  BETTER_AUTH_SECRET: z
    .string()
    .min(32, "must have 32 characters or more, such as `openssl rand -base64 32` prints")
    .optional(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, "must be 32 bytes in base64, such as `openssl rand -base64 32` prints")
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(", ")}`).default("info"),
  METRICS_FROM: z.string().default("127.0.0.0/8,::1").transform(ranges),
  BACKUP_FOLDER: z.string().optional(),
  BACKUP_EVERY_HOURS: wholeNumber(1, 168).default(24),
  BACKUP_KEEP_DAYS: wholeNumber(1, 366).default(7),
  BACKUP_KEEP_WEEKS: wholeNumber(0, 520).default(5),
  BACKUP_KEEP_MONTHS: wholeNumber(0, 1200).default(12),
});

function settingsOf(read: z.output<typeof Variables>): Settings {
  return {
    port: read.PORT,
    host: read.HOST,
    databasePath: read.DATABASE_PATH,
    publicOrigin: read.PUBLIC_ORIGIN ?? `http://localhost:${read.PORT}`,
    trustedProxies: read.TRUSTED_PROXY,
    pageCacheBytes: read.PAGE_CACHE_MB * 1024 * 1024,
    staffSecret: read.BETTER_AUTH_SECRET,
    logLevel: read.LOG_LEVEL,
    metricsFrom: read.METRICS_FROM,
    backups: {
      folder: read.BACKUP_FOLDER,
      everyHours: read.BACKUP_EVERY_HOURS,
      keep: { days: read.BACKUP_KEEP_DAYS, weeks: read.BACKUP_KEEP_WEEKS, months: read.BACKUP_KEEP_MONTHS },
    },
  };
}

function withoutBlanks(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
}

function wholeNumber(least: number, most: number): z.ZodType<number, string> {
  return z.string().transform((text, context) => {
    const number = /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    return refuse(context, `must be a whole number from ${least} to ${most}, not ${JSON.stringify(text)}`);
  });
}

function origin(text: string, context: z.RefinementCtx): string {
  const url = URL.parse(text.trim());
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  return refuse(context, `must be like https://record.example, without a path, not ${JSON.stringify(text)}`);
}

function ranges(text: string, context: z.RefinementCtx): string[] {
  const listed = text.split(",").flatMap((range) => range.trim() || []);
  const wrong = listed.find((range) => !isRange(range));
  if (wrong === undefined) return listed;
  return refuse(context, `must list addresses or ranges such as 10.0.0.0/8, not ${JSON.stringify(wrong)}`);
}

function isRange(range: string): boolean {
  const [address = "", prefix, ...more] = range.split("/");
  const longest = isIP(address) === 4 ? 32 : 128;
  const fits = prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= longest);
  return isIP(address) !== 0 && fits && more.length === 0;
}

function refuse(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: "custom", message });
  return z.NEVER;
}
