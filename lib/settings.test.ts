import { expect, test } from "vitest";
import { readSettings } from "./settings.ts";

test("without any variable the record is served on port 3000 from data/record.db", () => {
  expect(readSettings({})).toEqual({
    settings: {
      port: 3000,
      host: undefined,
      databasePath: "data/record.db",
      publicOrigin: "http://localhost:3000",
      trustedProxies: [],
      pageCacheBytes: 64 * 1024 * 1024,
      logLevel: "info",
      metricsFrom: ["127.0.0.0/8", "::1"],
      backups: { folder: undefined, everyHours: 24, keep: { days: 7, weeks: 5, months: 12 } },
    },
  });
});

test("a blank variable counts as not set", () => {
  expect(readSettings({ PORT: "", PUBLIC_ORIGIN: " ", TRUSTED_PROXY: "" })).toEqual(readSettings({}));
});

test("the public origin follows the port unless it is given", () => {
  expect(readSettings({ PORT: "4001" })).toMatchObject({ settings: { publicOrigin: "http://localhost:4001" } });
  expect(readSettings({ PUBLIC_ORIGIN: "https://record.example/" })).toMatchObject({
    settings: { publicOrigin: "https://record.example" },
  });
  expect(readSettings({ PUBLIC_ORIGIN: "https://хроника.example:443" })).toMatchObject({
    settings: { publicOrigin: "https://xn--80apgkel8a.example" },
  });
});

test("trusted proxies are a list of addresses and ranges", () => {
  expect(readSettings({ TRUSTED_PROXY: "10.0.0.0/8, ::1 ,192.0.2.7" })).toMatchObject({
    settings: { trustedProxies: ["10.0.0.0/8", "::1", "192.0.2.7"] },
  });
});

test("every bad variable is named at once, one line each", () => {
  const read = readSettings({
    PORT: "80a",
    PUBLIC_ORIGIN: "record.example",
    TRUSTED_PROXY: "10.0.0.0/33",
    PAGE_CACHE_MB: "0",
    LOG_LEVEL: "loud",
    METRICS_FROM: "everybody",
    BACKUP_EVERY_HOURS: "often",
    BACKUP_KEEP_DAYS: "0",
  });
  expect(read).toEqual({
    problems: [
      'PORT: must be a whole number from 1 to 65535, not "80a"',
      'PUBLIC_ORIGIN: must be like https://record.example, without a path, not "record.example"',
      'TRUSTED_PROXY: must list addresses or ranges such as 10.0.0.0/8, not "10.0.0.0/33"',
      'PAGE_CACHE_MB: must be a whole number from 1 to 4096, not "0"',
      "LOG_LEVEL: must be one of debug, info, warn",
      'METRICS_FROM: must list addresses or ranges such as 10.0.0.0/8, not "everybody"',
      'BACKUP_EVERY_HOURS: must be a whole number from 1 to 168, not "often"',
      'BACKUP_KEEP_DAYS: must be a whole number from 1 to 366, not "0"',
    ],
  });
});

test.each(["0", "65536", "-1", "3000.5", "1e3", "0x50", "٣٠٠٠"])("%s is not a port", (PORT) => {
  expect(readSettings({ PORT })).toHaveProperty("problems");
});

test.each([
  "javascript:alert(1)",
  "https://record.example/ru",
  "https://a@record.example",
  "ftp://record.example",
  "//record.example",
])("%s is not an origin", (PUBLIC_ORIGIN) => {
  expect(readSettings({ PUBLIC_ORIGIN })).toHaveProperty("problems");
});
