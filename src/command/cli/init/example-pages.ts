/** The pages of the example that `waymark init` writes: small, complete, and without a fault. */

const HOME = `---
title: Working practices
description: Ladders of three levels that say where a team stands and what to do next.
---
Each practice is a question with three levels. Find the last statement that is true of your team, decide whether it is
enough, and take one step if it is not.
`;

const ABOUT = `---
title: About this guidance
description: How to read a ladder, and how to link to a level.
---
## How to read a ladder

Begin with the first level. Your level is the last one that you could defend to a colleague who doubts it. Each level
says when it is good enough, and how to do better.

## How to link to a level

Every level has an address that stays: the page's address with \`#level-2\` behind it. Titles and statements can be
reworded without breaking a link.
`;

const WORKING_SAFELY = `---
title: Working safely
description: Everyday habits that keep accounts and devices in the right hands.
eleventyNavigation:
  key: working-safely
  order: 1
---
Begin with passwords: they open everything else.
`;

const PASSWORDS = `---
title: How do you share passwords in the team?
description: How a password that several people need gets from one to the other, and who has it afterwards.
eleventyNavigation:
  parent: working-safely
  order: 1
---
Some accounts belong to a team and not to a person: the newspaper subscription, the label printer, the parcel service.

### We send passwords by message and write them down.

#### How to determine if this is good enough

It is enough where the account can be lost without harm: no money, no personal data, a new one made in an hour. Ask who
could open each shared account today. If nobody can name them all, you are here.

#### How to do better

1. **List the shared accounts.** Begin with those that can spend money.
2. **Choose one password manager** that the team can share, and give each member an account of their own.
3. **Change each password as you move it**, so that old messages open nothing.

### Shared passwords are in a password manager, and we know who can read each.

#### How to determine if this is good enough

Open the manager: every shared account is in it, with an owner. It suits a team of up to about twenty whose members
seldom change.

#### How to do better

1. **Change a password when somebody leaves**, within two working days.
2. **Turn on a second factor** for every account that offers one.

### Few passwords are shared: people sign in as themselves, and what is shared changes when somebody leaves.

#### How to determine if this is good enough

The last leaver's accounts were closed on the day, and the passwords that they could read were changed within two
working days; the manager's log shows both.

#### How to do better

1. **Try again each year** whether an account that had to be shared can now have members.
2. **Rehearse a leak**: choose one shared password and time how long it takes to change it everywhere.
`;

const RECOVERING = `---
title: Recovering
description: Getting back to work after something was lost.
eleventyNavigation:
  key: recovering
  order: 2
---
What can be put back is only lost for a while.
`;

const BACKUPS = `---
title: How do you get your data back?
description: What is copied, where the copies are, and whether anybody has ever used one.
eleventyNavigation:
  parent: recovering
  order: 1
---
A copy counts only if somebody has used it to put something back.

### Some files are copied when somebody remembers.

#### How to determine if this is good enough

It is enough for what can be made again in a day. Name the one folder that would hurt most, and find its newest copy:
if it is older than a month, or nobody knows, you are here.

#### How to do better

1. **Write down what must not be lost**, and how old a copy of each may be.
2. **Copy it by itself**, every night, to a place that the same password does not open.

### Everything that matters is copied every night to a second place.

#### How to determine if this is good enough

The last seven nights each have a copy, and one person is told when a copy fails. See also [who can read the password of
the copies](../working-safely/shared-passwords.md#level-2).

#### How to do better

1. **Put back one file each month**, chosen by somebody else, and note how long it took.
2. **Keep one copy that nobody can delete** for thirty days, an administrator neither.

### We put files back every month, and whole systems once a year, in a time that we have promised.

#### How to determine if this is good enough

The notes of the last twelve months show what was put back, by whom and how fast. The yearly rehearsal kept the promise,
or the promise was changed.

#### How to do better

1. **Let somebody else rehearse**, with the written steps alone.
2. **Ask each year what is new** and is not copied yet.
`;

/** Files below the content folder. */
export const EXAMPLE_PAGES: Readonly<Record<string, string>> = {
  "index.md": HOME,
  "about.md": ABOUT,
  "working-safely/index.md": WORKING_SAFELY,
  "working-safely/shared-passwords.md": PASSWORDS,
  "recovering/index.md": RECOVERING,
  "recovering/backups.md": BACKUPS,
};
