import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Actor, actorOf, anonymous, systemActor } from '@/lib/accounts/actor';
import { areas, mayChangeUser, mayEnter, mayManageUsers, mayRecover } from '@/lib/accounts/policy';
import { roles } from '@/lib/accounts/roles';
import * as applications from '@/lib/applications/policy';
import * as spaces from '@/lib/areas/policy';
import { mayReadLog } from '@/lib/audit/policy';
import { crewActions } from '@/lib/crew/actions';
import * as crew from '@/lib/crew/policy';
import { covers, mayManageDepartments, seesTown, worksIn } from '@/lib/departments/policy';
import { mayImport, mayKeepDocuments } from '@/lib/documents/policy';
import type { Box } from '@/lib/mailbox/owners';
import * as mailbox from '@/lib/mailbox/policy';
import * as oidc from '@/lib/oidc/policy';
import * as organisations from '@/lib/organisations/policy';
import { organisationActions } from '@/lib/organisations/policy';
import { mayBookStatements, mayManageFee } from '@/lib/payments/policy';
import { mayErase } from '@/lib/personal-data/policy';
import { maySeePhoto } from '@/lib/photos/queries';
import { mayEditProfile } from '@/lib/profile/policy';
import { categories } from '@/lib/reports/catalogue';
import * as sender from '@/lib/reports/follow-policy';
import { statuses, visibilities } from '@/lib/reports/status';
import { mayTakeOver } from '@/lib/reports/take-over-policy';
import * as representatives from '@/lib/representatives/policy';
import * as tradeOffice from '@/lib/services/gewerbe/office/policy';
import * as staff from '@/lib/staff/policy';
import { mayEditTexts } from '@/lib/texts/policy';
import { mayManageTokens } from '@/lib/tokens/policy';

const works = { id: 'd-works', slug: 'tiefbau', kinds: ['roadway', 'drain'], districts: [] } as const;
const inFreienohl = { ...works, districts: ['Freienohl'] };
/** Sees to roadways in the whole town but in Calle, and to waste in Calle only. */
const outskirts = {
  id: 'd-outskirts',
  slug: 'ortschaften',
  kinds: ['roadway'],
  except: [{ category: 'roadway', districts: ['Calle'] }],
  only: [{ category: 'waste', districts: ['Calle'] }],
  districts: [],
} as const;
const order = { id: 'd-order', slug: 'ordnungsamt', kinds: ['waste'], districts: [] } as const;
const trade = { id: 'd-trade', slug: 'gewerbe', kinds: [], districts: [] } as const;

const person = (
  id: string,
  role: (typeof roles)[number],
  departments: readonly (
    | typeof outskirts
    | typeof works
    | typeof inFreienohl
    | typeof order
    | typeof trade
  )[] = [],
) => actorOf({ id, role, departments });

/** Everybody there is. Staff five times over: what they see depends on where they work. */
const people = {
  anonymous,
  system: systemActor,
  citizen: person('citizen', 'citizen'),
  /** A citizen or crew does not gain by a membership that is a leftover. */
  formerStaff: person('formerStaff', 'citizen', [works]),
  crew: person('crew', 'crew'),
  noDepartment: person('noDepartment', 'staff'),
  tradeOnly: person('tradeOnly', 'staff', [trade]),
  works: person('works', 'staff', [works]),
  worksInFreienohl: person('worksInFreienohl', 'staff', [inFreienohl]),
  order: person('order', 'staff', [order]),
  outskirts: person('outskirts', 'staff', [outskirts]),
  admin: person('admin', 'admin'),
  roleWithoutId: { kind: 'staff', id: null, role: 'staff' },
} satisfies Record<string, Actor>;
type Who = keyof typeof people;

/** A company of three; nobody else has anything to do with it. */
const firm = {
  members: [
    { userId: 'citizen', role: 'owner' },
    { userId: 'crew', role: 'member' },
    { userId: 'formerStaff', role: 'reader' },
  ],
} as const;

const everybody = Object.keys(people) as Who[];
const allStaff: Who[] = [
  'noDepartment',
  'tradeOnly',
  'works',
  'worksInFreienohl',
  'order',
  'outskirts',
  'roleWithoutId',
];
const inside = (category: string, district: string): Who[] => {
  if (category === 'waste') return district === 'Calle' ? ['order', 'outskirts'] : ['order'];
  if (category !== 'roadway' && category !== 'drain') return [];
  const others: Who[] = category === 'roadway' && district !== 'Calle' ? ['outskirts'] : [];
  return district === 'Freienohl' ? ['works', 'worksInFreienohl', ...others] : ['works', ...others];
};

interface Case {
  readonly object: string;
  readonly may: (actor: Actor) => boolean;
  readonly allowed: readonly Who[];
}

const places = categories.flatMap((category) =>
  ['Meschede', 'Freienohl', 'Calle'].map((district) => ({ category, district })),
);
const named = ({ category, district }: (typeof places)[number]) => `${category} in ${district}`;

const entering: Record<keyof typeof areas, readonly Who[]> = {
  account: everybody.filter((who) => people[who].role !== null),
  crew: ['crew', ...allStaff, 'admin'],
  staff: [...allStaff, 'admin'],
  admin: ['admin'],
};

/** Those of them who have an account. */
const withAccount = (who: readonly Who[]): Who[] =>
  who.filter((name) => people[name].id !== null && people[name].role !== null);

/** Somebody who is represented, and who decides about that. */
const represented: { object: string; principal: representatives.Principal; sides: Who[] }[] = [
  { object: 'of a citizen', principal: { kind: 'user', id: 'citizen' }, sides: ['citizen'] },
  {
    object: 'of a company',
    principal: { kind: 'organisation', id: 'firm', ...firm },
    sides: ['citizen'],
  },
];

/** The boxes somebody has: their own, and the company's when they belong to it. */
const boxesOf = (actor: Actor): Box[] => {
  const role = organisations.roleIn(actor, firm);
  return [
    ...(actor.id === null ? [] : [{ kind: 'user' as const, id: actor.id, name: null, mayWrite: true }]),
    ...(role
      ? [{ kind: 'organisation' as const, id: 'firm', name: 'Firma', mayWrite: role !== 'reader' }]
      : []),
  ];
};
const boxCases = (may: typeof mailbox.mayReadOwn, ofFirm: readonly Who[]): Case[] =>
  [
    { object: 'a citizen’s thread', ownerKind: 'user', ownerId: 'citizen', allowed: ['citizen'] },
    { object: 'a company’s thread', ownerKind: 'organisation', ownerId: 'firm', allowed: ofFirm },
    { object: 'a user called like the company', ownerKind: 'user', ownerId: 'firm', allowed: [] },
  ].map(({ object, allowed, ...thread }) => ({
    object,
    may: (actor) => may(boxesOf(actor), { ...thread, departmentId: works.id } as never),
    allowed: allowed as Who[],
  }));

/** Cases of a citizen, of the company, of nobody with an account, and at the counter, as draft and as sent. */
const held = (more: Partial<applications.Held> = {}): applications.Held => ({
  stage: 'draft',
  source: 'online',
  enteredBy: null,
  departmentId: null,
  ownerKind: 'user',
  writers: ['citizen'],
  readers: [],
  isFollowed: false,
  ...more,
});
const ofFirm = { ownerKind: 'organisation', writers: ['citizen', 'crew'], readers: ['formerStaff'] } as const;
/** Of the company, entered by a clerk for it, and signed by one of two already. */
const unsigned = { ...held(ofFirm), id: 'c1', authorId: 'citizen', enteredBy: 'works', signed: ['order'] };
const ofNobody = { ownerKind: null, writers: [] } as const;
const caseCases = (may: (actor: Actor, object: applications.Held) => boolean, ofReaders: Who[]): Case[] => [
  { object: 'a citizen’s draft', may: (actor) => may(actor, held()), allowed: ['citizen'] },
  { object: 'a citizen’s case', may: (actor) => may(actor, held({ stage: 'sent' })), allowed: ['citizen'] },
  {
    object: 'a company’s',
    may: (actor) => may(actor, held(ofFirm)),
    allowed: ['citizen', 'crew', ...ofReaders],
  },
  { object: 'nobody’s, without its link', may: (actor) => may(actor, held(ofNobody)), allowed: [] },
  {
    object: 'nobody’s, with its link',
    may: (actor) => may(actor, held({ ...ofNobody, isFollowed: true })),
    allowed: everybody,
  },
  {
    object: 'a citizen’s, with a link',
    may: (actor) => may(actor, held({ isFollowed: true })),
    allowed: ['citizen'],
  },
  {
    object: 'a draft at the counter',
    may: (actor) => may(actor, held({ source: 'counter', enteredBy: 'order' })),
    allowed: ['order'],
  },
];
const atWorks = { stage: 'sent', departmentId: works.id } as const;

/** Every policy with every object it decides about; a policy without a line here fails below. */
const table: Record<string, readonly Case[]> = {
  'accounts.mayEnter': (Object.keys(areas) as (keyof typeof areas)[]).map((area) => ({
    object: area,
    may: ({ role }) => mayEnter(role, area),
    allowed: entering[area],
  })),
  'tokens.mayManageTokens': [{ object: 'tokens', may: mayManageTokens, allowed: ['admin'] }],
  'accounts.mayManageUsers': [{ object: 'accounts', may: mayManageUsers, allowed: ['system', 'admin'] }],
  'accounts.mayChangeUser': [
    ...roles.map((role) => ({
      object: `another ${role}`,
      may: (actor: Actor) => mayChangeUser(actor, { id: 'other', role }),
      allowed: ['system', 'admin'] as Who[],
    })),
    {
      object: 'oneself',
      may: (actor) => mayChangeUser(actor, { id: actor.id ?? 'x', role: actor.role ?? 'citizen' }),
      allowed: ['system'],
    },
  ],
  'areas.maySeeUses': [{ object: 'ground in use', may: spaces.maySeeUses, allowed: entering.staff }],
  'areas.mayImportAreas': [
    { object: 'static areas', may: spaces.mayImportAreas, allowed: ['system', ...entering.staff] },
  ],
  'areas.mayWriteTariff': [
    { object: 'a draft', may: spaces.mayWriteTariff, allowed: withAccount(entering.admin) },
  ],
  'areas.mayApproveTariff': [
    {
      object: 'a version somebody else wrote',
      may: (actor) => spaces.mayApproveTariff(actor, { writtenBy: 'other' }),
      allowed: withAccount(entering.admin),
    },
    ...withAccount(entering.admin).map((who) => ({
      object: `a version ${who} wrote`,
      may: (actor: Actor) => spaces.mayApproveTariff(actor, { writtenBy: people[who].id }),
      allowed: withAccount(entering.admin).filter((one) => people[one].id !== people[who].id),
    })),
  ],
  'accounts.mayRecover': roles.map((role) => ({
    object: `another ${role}`,
    may: (actor: Actor) => mayRecover(actor, { id: 'other', role }),
    allowed: role === 'citizen' ? withAccount(entering.staff) : [],
  })),
  'applications.mayFill': caseCases(applications.mayFill, []),
  'applications.mayFollow': caseCases(applications.mayFollow, ['formerStaff']),
  'applications.mayHandle': [
    {
      object: 'a case of the works department',
      may: (actor) => applications.mayHandle(actor, atWorks),
      allowed: ['works', 'worksInFreienohl', 'admin'],
    },
    {
      object: 'a draft',
      may: (actor) => applications.mayHandle(actor, { ...atWorks, stage: 'draft' }),
      allowed: [],
    },
    {
      object: 'a case without a department',
      may: (actor) => applications.mayHandle(actor, { stage: 'sent', departmentId: null }),
      allowed: [],
    },
  ],
  'applications.mayDecide': [
    {
      object: 'a colleague’s proposal',
      may: (actor) => applications.mayDecide(actor, atWorks, 'works'),
      allowed: ['worksInFreienohl', 'admin'],
    },
  ],
  'applications.mayCountersign': [
    {
      object: 'a company’s case, in another browser',
      may: (actor) => applications.mayCountersign(actor, unsigned, []),
      allowed: everybody.filter((who) => !['citizen', 'crew', 'works', 'order'].includes(who)),
    },
    {
      object: 'a company’s case, in the browser that has sent it',
      may: (actor) => applications.mayCountersign(actor, unsigned, [unsigned.id]),
      allowed: [],
    },
  ],
  'applications.mayEnterFor': [
    {
      object: 'the counter',
      may: applications.mayEnterFor,
      allowed: entering.staff.filter((who) => people[who].id !== null),
    },
  ],
  'audit.mayReadLog': [{ object: 'the log', may: mayReadLog, allowed: ['admin'] }],
  'crew.mayWork': [
    {
      object: 'open reports',
      may: crew.mayWork,
      allowed: [
        'crew',
        'noDepartment',
        'tradeOnly',
        'works',
        'worksInFreienohl',
        'order',
        'outskirts',
        'admin',
      ],
    },
  ],
  'crew.mayAct': crewActions.flatMap((action) =>
    statuses.map((status) => ({
      object: `${action} on ${status}`,
      may: (actor: Actor) => crew.mayAct(actor, action, status),
      allowed: crew.fits(action, status)
        ? ([
            'crew',
            'noDepartment',
            'tradeOnly',
            'works',
            'worksInFreienohl',
            'order',
            'outskirts',
            'admin',
          ] as Who[])
        : [],
    })),
  ),
  'departments.seesTown': [{ object: 'the town', may: seesTown, allowed: ['system', 'crew', 'admin'] }],
  'departments.worksIn': [
    {
      object: 'works',
      may: (actor) => worksIn(actor, works.id),
      allowed: ['system', 'works', 'worksInFreienohl', 'admin'],
    },
    { object: 'trade', may: (actor) => worksIn(actor, trade.id), allowed: ['system', 'tradeOnly', 'admin'] },
  ],
  'departments.covers': places.map((place) => ({
    object: named(place),
    may: (actor) => covers(actor, place),
    allowed: ['system', 'crew', 'admin', ...inside(place.category, place.district)],
  })),
  'departments.mayManageDepartments': [
    { object: 'departments', may: mayManageDepartments, allowed: ['system', 'admin'] },
  ],
  'documents.mayKeepDocuments': [{ object: 'documents', may: mayKeepDocuments, allowed: entering.staff }],
  'documents.mayImport': [{ object: 'a file', may: mayImport, allowed: ['system', ...entering.staff] }],
  'mailbox.mayHandle': [
    {
      object: 'thread of the works department',
      may: (actor) => mailbox.mayHandle(actor, { departmentId: works.id }),
      allowed: ['works', 'worksInFreienohl', 'admin'],
    },
    {
      object: 'thread of the trade department',
      may: (actor) => mailbox.mayHandle(actor, { departmentId: trade.id }),
      allowed: ['tradeOnly', 'admin'],
    },
  ],
  'payments.mayManageFee': [
    {
      object: 'fee of the works department',
      may: (actor) => mayManageFee(actor, { departmentId: works.id }),
      allowed: ['works', 'worksInFreienohl', 'admin'],
    },
    {
      object: 'fee of the trade department',
      may: (actor) => mayManageFee(actor, { departmentId: trade.id }),
      allowed: ['tradeOnly', 'admin'],
    },
  ],
  'payments.mayBookStatements': [
    {
      object: 'bank statements',
      may: mayBookStatements,
      allowed: ['tradeOnly', 'works', 'worksInFreienohl', 'outskirts', 'order', 'admin'],
    },
  ],
  'mailbox.mayReadOwn': boxCases(mailbox.mayReadOwn, ['citizen', 'crew', 'formerStaff']),
  'mailbox.mayWriteOwn': boxCases(mailbox.mayWriteOwn, ['citizen', 'crew']),
  'oidc.mayLinkIdentity': [
    { object: 'an identity', may: oidc.mayLinkIdentity, allowed: withAccount(everybody) },
  ],
  'oidc.mayUnlinkIdentity': [
    {
      object: 'one’s own',
      may: (actor) => oidc.mayUnlinkIdentity(actor, actor.id ?? ''),
      allowed: withAccount(everybody),
    },
    { object: 'another’s', may: (actor) => oidc.mayUnlinkIdentity(actor, 'other'), allowed: [] },
  ],
  'representatives.mayGrant': represented.map(({ object, principal, sides }) => ({
    object,
    may: (actor: Actor) => representatives.mayGrant(actor, principal),
    allowed: sides,
  })),
  'representatives.mayAccept': [
    {
      object: 'for a citizen',
      may: (actor) => representatives.mayAccept(actor, { kind: 'user', id: 'citizen' }),
      allowed: withAccount(everybody).filter((who) => who !== 'citizen'),
    },
    {
      object: 'for a company',
      may: (actor) => representatives.mayAccept(actor, { kind: 'organisation', id: 'firm', ...firm }),
      allowed: withAccount(everybody),
    },
  ],
  'representatives.mayEnd': represented.map(({ object, principal, sides }) => ({
    object,
    may: (actor: Actor) => representatives.mayEnd(actor, principal, 'crew'),
    allowed: [...sides, 'crew'] as Who[],
  })),
  'representatives.mayCheckProof': [
    { object: 'a Vollmacht', may: representatives.mayCheckProof, allowed: entering.staff },
  ],
  'representatives.mayEnterPrincipal': [
    { object: '', may: representatives.mayEnterPrincipal, allowed: withAccount(entering.staff) },
  ],
  'representatives.mayEndEntered': [
    {
      object: 'entered at the counter',
      may: (actor) => representatives.mayEndEntered(actor, { proofId: null, proofState: 'checked' }),
      allowed: withAccount(entering.staff),
    },
    {
      object: 'allowed by a citizen',
      may: (actor) => representatives.mayEndEntered(actor, { proofId: 'pdf', proofState: 'checked' }),
      allowed: [],
    },
  ],
  'reports.mayTakeOver': [
    {
      object: 'a report of nobody',
      may: (actor) => mayTakeOver(actor, { accountId: null }),
      allowed: withAccount(everybody),
    },
    {
      object: 'a citizen’s report',
      may: (actor) => mayTakeOver(actor, { accountId: 'citizen' }),
      allowed: ['citizen'],
    },
  ],
  'organisations.mayForOrganisation': organisationActions.map((action) => ({
    object: action,
    may: (actor: Actor) => organisations.mayForOrganisation(actor, action, firm),
    allowed: (
      { read: ['citizen', 'crew', 'formerStaff'], act: ['citizen', 'crew'], manage: ['citizen'] } as const
    )[action],
  })),
  'personal-data.mayErase': [
    {
      object: 'one’s own account',
      may: (actor) => mayErase(actor, actor.id),
      allowed: ['citizen', 'formerStaff'],
    },
    { object: 'another’s account', may: (actor) => mayErase(actor, 'other'), allowed: [] },
  ],
  'photos.maySeePhoto': places.flatMap((place) => {
    const photo = { ...place, reportId: 'r', fullHash: '', thumbHash: '', originalHash: '', isPublic: false };
    return [
      {
        object: `unreleased photo of ${named(place)}`,
        may: (actor: Actor) => maySeePhoto(actor, photo, null),
        allowed: ['crew', 'admin', ...inside(place.category, place.district)] as Who[],
      },
      {
        object: 'released photo',
        may: (actor: Actor) => maySeePhoto(actor, { ...photo, isPublic: true }, null),
        allowed: everybody,
      },
      {
        object: 'photo with the link',
        may: (actor: Actor) => maySeePhoto(actor, photo, 'r'),
        allowed: everybody,
      },
    ];
  }),
  'profile.mayEditProfile': [
    {
      object: 'one’s own',
      may: (actor) => mayEditProfile(actor, actor.id),
      allowed: everybody.filter((who) => people[who].id !== null),
    },
    { object: 'another’s', may: (actor) => mayEditProfile(actor, 'other'), allowed: [] },
  ],
  'staff.isStaff': [{ object: 'the inbox', may: staff.isStaff, allowed: entering.staff }],
  'staff.mayHandle': places.map((place) => ({
    object: named(place),
    may: (actor) => staff.mayHandle(actor, place),
    allowed: ['admin', ...inside(place.category, place.district)],
  })),
  'staff.mayDo': staff.staffActions.flatMap((action) =>
    places.flatMap((place) =>
      statuses.flatMap((status) =>
        visibilities.map((visibility) => ({
          object: `${action} on ${visibility}, ${status} ${named(place)}`,
          may: (actor: Actor) => staff.mayDo(actor, action, { ...place, status, visibility }),
          allowed: staff.fits(action, { status, visibility })
            ? (['admin', ...inside(place.category, place.district)] as Who[])
            : [],
        })),
      ),
    ),
  ),
  'services.mayRunTradeOffice': [
    { object: 'the trade office', may: tradeOffice.mayRunTradeOffice, allowed: ['tradeOnly', 'admin'] },
  ],
  'services.mayImportCodes': [
    { object: 'codes', may: tradeOffice.mayImportCodes, allowed: ['tradeOnly', 'admin', 'system'] },
  ],
  'texts.mayEditTexts': [{ object: 'texts', may: mayEditTexts, allowed: ['admin'] }],
  // The sender is whoever holds the link: here only the state decides, for everybody alike.
  ...Object.fromEntries(
    (['mayWithdraw', 'mayAdd', 'mayBeAffected', 'mayComplain'] as const).map((name) => [
      `reports.${name}`,
      statuses.flatMap((status) =>
        visibilities.map((visibility) => ({
          object: `${visibility}, ${status}`,
          may: (actor: Actor) => sender[name](actor, { status, visibility }),
          allowed: sender[name](anonymous, { status, visibility }) ? everybody : [],
        })),
      ),
    ]),
  ),
};

describe.each(Object.entries(table))('%s', (_policy, cases) => {
  test.each(everybody)('%s may exactly what the table says', (who) => {
    const wrong = cases.filter(({ may, allowed }) => may(people[who]) !== allowed.includes(who));
    expect(wrong.map(({ object }) => object)).toEqual([]);
  });
});

/** Of the state of a thing alone, or of the town: no person is asked. */
const notAboutPeople = new Set([
  'crew.fits',
  'staff.fits',
  'reports.canReopen',
  'organisations.roleIn',
  'organisations.hasOtherOwner',
]);

test('every policy of the product has its lines in the table', async () => {
  const lib = path.resolve(import.meta.dirname, '../../lib');
  const found = new Set<string>();
  for (const domain of readdirSync(lib, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    for (const file of readdirSync(path.join(lib, domain.name)).filter((name) =>
      /(^|-)policy\.ts$/.test(name),
    )) {
      const module: Record<string, unknown> = await import(path.join(lib, domain.name, file));
      for (const [name, value] of Object.entries(module))
        if (typeof value === 'function') found.add(`${domain.name}.${name}`);
    }
  }
  const known = new Set([...Object.keys(table), ...notAboutPeople]);
  expect([...found].filter((name) => !known.has(name))).toEqual([]);
});
