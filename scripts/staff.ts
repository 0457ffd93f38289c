import { closeDatabase } from "../db/client.ts";
import { LINK_HOURS, makeLink } from "../db/staff/links.ts";
import {
  addMember,
  changeMember,
  findMemberByEmail,
  forgetFactor,
  forgetFactors,
  listMembers,
} from "../db/staff/members.ts";
import { databaseState } from "../db/state.ts";
import { linkAddress } from "../lib/desk-addresses.ts";
import { MemberInput } from "../lib/staff-input.ts";
import { refuse, refuseDatabase, settle } from "../server/environment.ts";
import { startRefusal } from "../server/start-check.ts";

const USAGE = [
  "npm run staff -- add EMAIL NAME [editor|publisher|admin] [ru|kk|en]   an account and a link that sets its password",
  "npm run staff -- link EMAIL [--forget-factor]                        a new link; the second factor is set up anew",
  "npm run staff -- forget-factors                                      after a new secret: everybody's second factor",
  "npm run staff -- disable EMAIL                                       closes an account and ends its sessions",
  "npm run staff -- list                                                everybody who has an account",
];

const { publicOrigin, databasePath } = settle();
const refusal = startRefusal(await databaseState(databasePath));
if (refusal) refuse(refusal);
const [command = "", ...words] = process.argv.slice(2);
await run(command, words).catch(refuseDatabase);
closeDatabase();

async function run(command: string, words: string[]): Promise<void> {
  if (command === "add") return add(words);
  if (command === "link") return link(words);
  if (command === "forget-factors")
    return console.log(`${await forgetFactors()} second factors are to be set up anew.`);
  if (command === "disable") return disable(words);
  if (command === "list") return list();
  refuse(...USAGE);
}

async function add([email = "", name = "", role = "admin", lang = "ru"]: string[]): Promise<void> {
  const typed = MemberInput.safeParse({ email, name, role, lang });
  if (!typed.success)
    return refuse(...typed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`), ...USAGE);
  const added = await addMember(typed.data);
  if (added.result === "taken") return refuse(`There is an account for ${email} already.`);
  await tellLink(added.id);
}

async function link([email = "", option]: string[]): Promise<void> {
  const { id } = await memberOf(email);
  if (option === "--forget-factor") await forgetFactor(id);
  await tellLink(id);
}

async function disable([email = ""]: string[]): Promise<void> {
  const { id } = await memberOf(email);
  const { result } = await changeMember(id, { disabled: true });
  if (result === "last-admin") refuse(`${email} is the only admin: add another one first.`);
  console.log(`The account of ${email} is closed.`);
}

async function list(): Promise<void> {
  for (const { email, name, role, lang, disabledAt, hasPassword, hasFactor } of await listMembers()) {
    const state = disabledAt
      ? "closed"
      : !hasPassword
        ? "invited"
        : hasFactor
          ? "password and second factor"
          : "password";
    console.log([email, name, role, lang, state].join("\t"));
  }
}

async function memberOf(email: string): Promise<{ id: string }> {
  return (await findMemberByEmail(email)) ?? refuse(`There is no account for ${email}.`);
}

async function tellLink(id: string): Promise<void> {
  console.log(`${publicOrigin}${linkAddress(await makeLink(id, null))}`);
  console.log(`It can be used once, within ${LINK_HOURS} hours.`);
}
