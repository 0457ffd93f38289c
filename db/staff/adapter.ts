import type { BetterAuthOptions, DBAdapter } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { type Db, reader, transact } from "../client.ts";
import { staffCredential, staffFactor, staffMember, staffSession, staffVerification } from "../schema/staff.ts";

const TABLES = {
  user: staffMember,
  session: staffSession,
  account: staffCredential,
  verification: staffVerification,
  twoFactor: staffFactor,
};

/** The library's way to our tables: it reads where pages read, and every write takes its turn in `transact`. */
export function staffAdapter(options: BetterAuthOptions): DBAdapter {
  const adapters = new WeakMap<Db, DBAdapter>();
  const on = (db: Db): DBAdapter => {
    const known = adapters.get(db) ?? drizzleAdapter(db, { provider: "sqlite", schema: TABLES })(options);
    adapters.set(db, known);
    return known;
  };
  const writing = <Result>(work: (adapter: DBAdapter) => Promise<Result>): Promise<Result> =>
    transact((tx) => work(on(tx)));
  return {
    id: "record",
    findOne: (query) => on(reader()).findOne(query),
    findMany: (query) => on(reader()).findMany(query),
    count: (query) => on(reader()).count(query),
    create: (data) => writing((adapter) => adapter.create(data)),
    update: (data) => writing((adapter) => adapter.update(data)),
    updateMany: (data) => writing((adapter) => adapter.updateMany(data)),
    delete: (data) => writing((adapter) => adapter.delete(data)),
    deleteMany: (data) => writing((adapter) => adapter.deleteMany(data)),
    consumeOne: (data) => writing((adapter) => adapter.consumeOne(data)),
    incrementOne: (data) => writing((adapter) => adapter.incrementOne(data)),
    transaction: (body) => writing(body),
  };
}
