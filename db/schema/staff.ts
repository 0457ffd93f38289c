import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { ROLES } from "../../lib/staff.ts";
import { lang, oneOf, twice } from "./columns.ts";

/** People who work at the desk. All of it is private. Times are ISO 8601 in UTC; ids are opaque. */
export const staffMember = sqliteTable(
  "staff_member",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    /** Folded to lower case. */
    email: text("email").notNull().unique(),
    emailVerified: integer("email_verified", { mode: "boolean" }).notNull().default(false),
    image: text("image"),
    role: text("role", { enum: ROLES }).notNull(),
    lang: lang(),
    twoFactorEnabled: integer("two_factor_enabled", { mode: "boolean" }).notNull().default(false),
    /** Since when the account is closed; its work stays under its name. */
    disabledAt: text("disabled_at"),
    createdAt: text("created_at").notNull(),
    updatedAt: text("updated_at").notNull(),
  },
  (t) => [
    oneOf("staff_member_role", t.role, ROLES),
    check("staff_member_name", sql`trim(${t.name}) <> ''`),
    check("staff_member_email", sql`${t.email} = lower(${t.email})`),
    twice("staff_member_twice", t),
  ],
);

const memberId = (name: string) =>
  text(name)
    .notNull()
    .references(() => staffMember.id);

/** One browser in which a member is signed in. */
export const staffSession = sqliteTable(
  "staff_session",
  {
    id: text("id").primaryKey(),
    token: text("token").notNull().unique(),
    userId: memberId("member_id"),
    expiresAt: text("expires_at").notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    createdAt: text("created_at").notNull(),
    updatedAt: text("updated_at").notNull(),
  },
  (t) => [index("staff_session_of_member").on(t.userId), twice("staff_session_twice", t)],
);

/** What a member signs in with: the hash of a password. The other columns are the library's. */
export const staffCredential = sqliteTable(
  "staff_credential",
  {
    id: text("id").primaryKey(),
    userId: memberId("member_id"),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    password: text("password"),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: text("access_token_expires_at"),
    refreshTokenExpiresAt: text("refresh_token_expires_at"),
    scope: text("scope"),
    createdAt: text("created_at").notNull(),
    updatedAt: text("updated_at").notNull(),
  },
  (t) => [uniqueIndex("staff_credential_of_member").on(t.userId, t.providerId), twice("staff_credential_twice", t)],
);

/** The second factor: a secret and recovery codes, both encrypted with the secret of the process. */
export const staffFactor = sqliteTable(
  "staff_factor",
  {
    id: text("id").primaryKey(),
    userId: memberId("member_id").unique(),
    secret: text("secret").notNull(),
    backupCodes: text("backup_codes").notNull(),
    verified: integer("verified", { mode: "boolean" }).notNull().default(true),
    failedVerificationCount: integer("failed_verification_count").notNull().default(0),
    lockedUntil: text("locked_until"),
  },
  (t) => [twice("staff_factor_twice", t)],
);

/** Sign-ins that wait for their second factor. */
export const staffVerification = sqliteTable(
  "staff_verification",
  {
    id: text("id").primaryKey(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: text("expires_at").notNull(),
    createdAt: text("created_at").notNull(),
    updatedAt: text("updated_at").notNull(),
  },
  (t) => [index("staff_verification_by_identifier").on(t.identifier), twice("staff_verification_twice", t)],
);

/** A one-time link with which a member sets their password. Only the SHA-256 of what it carries is kept. */
export const staffLink = sqliteTable(
  "staff_link",
  {
    tokenHash: text("token_hash").primaryKey(),
    memberId: memberId("member_id"),
    /** The member who made it; null for the command line. */
    by: text("by"),
    at: text("at").notNull(),
    expiresAt: text("expires_at").notNull(),
    usedAt: text("used_at"),
  },
  (t) => [index("staff_link_of_member").on(t.memberId), twice("staff_link_twice", t)],
);

/** Failed tries to sign in. `key` is a keyed hash of an account or of an address, so that neither is written down. */
export const staffAttempt = sqliteTable(
  "staff_attempt",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    key: text("key").notNull(),
    at: text("at").notNull(),
  },
  (t) => [
    index("staff_attempt_by_key").on(t.key, t.at),
    index("staff_attempt_by_time").on(t.at),
    twice("staff_attempt_twice", t),
  ],
);
