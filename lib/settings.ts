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
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment. Either the settings, or every problem at once, one line each, naming the variable. */
export function readSettings(environment: Environment): { settings: Settings } | { problems: string[] } {
  const read = Variables.safeParse(withoutBlanks(environment));
  if (!read.success) {
    return { problems: read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`) };
  }
  const { PORT, HOST, DATABASE_PATH, PUBLIC_ORIGIN, TRUSTED_PROXY, PAGE_CACHE_MB, BETTER_AUTH_SECRET } = read.data;
  return {
    settings: {
      port: PORT,
      host: HOST,
      databasePath: DATABASE_PATH,
      publicOrigin: PUBLIC_ORIGIN ?? `http://localhost:${PORT}`,
      trustedProxies: TRUSTED_PROXY,
      pageCacheBytes: PAGE_CACHE_MB * 1024 * 1024,
      staffSecret: BETTER_AUTH_SECRET,
    },
  };
}

const Variables = z.object({
  PORT: wholeNumber(1, 65_535).default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "must be a host name or an address to listen on")
    .optional(),
  DATABASE_PATH: z.string().default("data/record.db"),
  PUBLIC_ORIGIN: z.string().transform(origin).optional(),
  TRUSTED_PROXY: z.string().default("").transform(proxies),
  PAGE_CACHE_MB: wholeNumber(1, 4096).default(64),
  BETTER_AUTH_SECRET: z
    .string()
    .min(32, "must have 32 characters or more, such as `openssl rand -base64 32` prints")
    .optional(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, "must be 32 bytes in base64, such as `openssl rand -base64 32` prints")
    .optional(),
});

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

function proxies(text: string, context: z.RefinementCtx): string[] {
  const ranges = text.split(",").flatMap((range) => range.trim() || []);
  const wrong = ranges.find((range) => !isRange(range));
  if (wrong === undefined) return ranges;
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
