import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, writeTx } from '@/db/client';
import { auditLog, departments, feeBookings, fees } from '@/db/schema';
import { actorOf, systemActor } from '@/lib/accounts/actor';
import { bookByHand, refundFee, settleAside, waiveFee } from '@/lib/payments/commands';
import { createFee } from '@/lib/payments/create-fee';
import { feeTrace } from '@/lib/payments/fee-trace';
import { importStatement } from '@/lib/payments/import-statement';
import { listAside, listFees, readFee } from '@/lib/payments/queries';
import { afterPayment, afterRefund, dueCents, surplusCents } from '@/lib/payments/state';
import { feeIdOf, payPath, payUrl } from '@/lib/payments/token';
import { camt } from '../helpers/camt';
import { useDatabase } from '../helpers/database';
import { enterAccount, putFee } from '../helpers/fees';
import { makeUser } from '../helpers/people';

useDatabase();
const admin = actorOf({ id: 'admin', role: 'admin' });
let departmentId = '';
beforeAll(async () => {
  await enterAccount();
  await makeUser({ id: 'admin', role: 'admin' });
  const [department] = await (await db()).select().from(departments);
  departmentId = department?.id ?? '';
});

const stateOf = async (id: string) => {
  const [fee] = await (await db()).select().from(fees).where(eq(fees.id, id));
  return fee && { state: fee.state, paid: fee.paidCents };
};
const pay = (reference: string, amount: string, bank: string) =>
  importStatement(
    admin,
    camt([{ amount, text: `Gebühr ${reference}`, reference: bank, payer: 'Erika Muster' }]),
  );

describe('a fee', () => {
  test('is charged once for an occasion, and not at all when it is 0', async () => {
    const caseId = randomUUID();
    const [first, second] = [await putFee({ caseId }), await putFee({ caseId })];
    expect(second.id).toBe(first.id);
    const other = await putFee({ caseId, occasion: 'copy' });
    expect(other.id).not.toBe(first.id);
    const free = feeTrace({
      lines: [],
      tariff: { id: 't', validFrom: '2026-01-01', source: 's', isSample: false },
      legalBasis: '',
    });
    const none = await writeTx((tx) =>
      createFee(tx, {
        actor: systemActor,
        caseKind: 'application',
        caseId: randomUUID(),
        occasion: 'fee',
        departmentId,
        payer: null,
        payerName: '',
        purpose: 'Abmeldung',
        trace: free,
        dueOn: '2026-12-31',
      }),
    );
    expect(none).toBeNull();
  });

  test('keeps the payer’s name sealed, and a look at it is noted', async () => {
    const fee = await putFee({ payerName: 'Erika Mustermann' });
    const [row] = await (await db()).select().from(fees).where(eq(fees.id, fee.id));
    expect(JSON.stringify(row)).not.toContain('Mustermann');
    expect((await readFee(admin, fee.id))?.payerName).toBe('Erika Mustermann');
    const looks = await (await db()).select().from(auditLog).where(eq(auditLog.event, 'fee.viewed'));
    expect(looks.map(({ objectId }) => objectId)).toContain(fee.id);
  });

  test('has a link that nobody can make up', async () => {
    const { id } = await putFee();
    const token = payPath(id).replace('/pay/', '');
    expect(feeIdOf(token)).toBe(id);
    expect(token).toMatch(/[A-Za-z0-9]$/);
    expect(payUrl(id)).toBe(`http://localhost:3000/pay/${token}`);
    const wrong = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
    expect([feeIdOf(wrong), feeIdOf('x'), feeIdOf(`${token}A`), feeIdOf('')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test('belongs to its department alone', async () => {
    const fee = await putFee();
    const stranger = actorOf({
      id: 'other',
      role: 'staff',
      departments: [{ id: 'elsewhere', slug: 'other', kinds: [], districts: [] }],
    });
    expect(await readFee(stranger, fee.id)).toBeNull();
    expect((await listFees(stranger, 'open')).length).toBe(0);
    expect((await listFees(admin, 'open')).map(({ id }) => id)).toContain(fee.id);
    expect(await waiveFee(stranger, { feeId: fee.id, reason: 'aus Freundschaft' })).toMatchObject({
      code: 'notFound',
    });
  });
});

describe('a bank statement', () => {
  test('pays a fee; the same again, or twice at once, books nothing more', async () => {
    const fee = await putFee();
    const results = await Promise.all([pay(fee.reference, '26.00', 'S1'), pay(fee.reference, '26.00', 'S1')]);
    expect(results.map((one) => one.ok && one.value.booked).sort()).toEqual([0, 1]);
    expect(await pay(fee.reference, '26.00', 'S1')).toEqual({
      ok: true,
      value: { entries: 1, booked: 0, known: 1, aside: 0 },
    });
    expect(await stateOf(fee.id)).toEqual({ state: 'paid', paid: 2600 });
  });

  test('in parts, too much, after a waiver, without a reference: each as it should be', async () => {
    const fee = await putFee();
    await pay(fee.reference, '10.00', 'P1');
    expect(await stateOf(fee.id)).toEqual({ state: 'partly', paid: 1000 });
    await pay(fee.reference, '20.00', 'P2');
    expect(await stateOf(fee.id)).toEqual({ state: 'paid', paid: 3000 });
    const waived = await putFee();
    expect(await waiveFee(admin, { feeId: waived.id, reason: 'Befreit nach Satzung' })).toMatchObject({
      ok: true,
    });
    await pay(waived.reference, '26.00', 'P3');
    expect(await stateOf(waived.id)).toEqual({ state: 'waived', paid: 2600 });
    await pay('ohne Angabe', '12.34', 'P4');
    const aside = await listAside(admin);
    expect(aside.filter(({ details }) => details.payer === 'Erika Muster').map((one) => one.aside)).toEqual([
      'over',
      'closed',
      'unknown',
    ]);
  });

  test('two fees in one transfer, money that came back, other currencies: a person decides', async () => {
    const [a, b] = [await putFee(), await putFee()];
    const result = await importStatement(
      admin,
      camt([
        { amount: '52.00', text: `${a.reference} ${b.reference}`, reference: 'Q1' },
        { amount: '26.00', text: a.reference, reference: 'Q2', isReturn: true, direction: 'DBIT' },
        { amount: '26.00', text: a.reference, reference: 'Q3', currency: 'CHF' },
        { amount: '99.00', text: 'Gehalt', reference: 'Q4', direction: 'DBIT' },
      ]),
    );
    expect(result).toEqual({ ok: true, value: { entries: 3, booked: 0, known: 0, aside: 3 } });
    expect(await stateOf(a.id)).toEqual({ state: 'open', paid: 0 });
  });

  test.each([
    ['of another account', camt([{ amount: '1.00' }], { iban: 'DE02120300000000202051' }), 'otherAccount'],
    ['that is none', '<x/>', 'notXml'],
  ])('%s is refused', async (_, xml, problem) => {
    expect(await importStatement(admin, xml)).toMatchObject({ ok: false, detail: { problem } });
  });

  test('is not for citizens or staff without a department', async () => {
    const citizen = actorOf({ id: 'c', role: 'citizen' });
    expect(await importStatement(citizen, camt([{ amount: '1.00', reference: 'R1' }]))).toMatchObject({
      ok: false,
    });
  });
});

describe('by hand', () => {
  const once = () => randomUUID();

  test('a form sent twice books once', async () => {
    const fee = await putFee();
    const form = { feeId: fee.id, once: once(), amount: '26,00', bookedOn: '2026-11-01', note: 'Bar' };
    expect(await bookByHand(admin, form)).toMatchObject({ ok: true, value: { booked: 'booked' } });
    expect(await bookByHand(admin, form)).toMatchObject({ ok: true, value: { booked: 'known' } });
    expect(await stateOf(fee.id)).toEqual({ state: 'paid', paid: 2600 });
  });

  test.each([
    [{ amount: 'zehn' }, { amount: 'amount' }],
    [{ amount: '0' }, { amount: 'amount' }],
    [{ amount: '-5' }, { amount: 'amount' }],
    [{ bookedOn: '2999-01-01' }, { bookedOn: 'future' }],
    [{ bookedOn: 'gestern' }, { bookedOn: 'date' }],
    [{ note: 'x'.repeat(501) }, { note: 'tooLong' }],
  ])('%j is refused at its field', async (wrong, fields) => {
    const fee = await putFee();
    const form = { feeId: fee.id, once: once(), amount: '26,00', bookedOn: '2026-11-01', note: '', ...wrong };
    expect(await bookByHand(admin, form)).toMatchObject({ code: 'invalid', fields });
  });

  test('a refund of what was too much keeps it paid, of everything ends it; never more than came', async () => {
    const fee = await putFee();
    await pay(fee.reference, '30.00', 'W1');
    const refund = (amount: string, key = once()) =>
      refundFee(admin, { feeId: fee.id, once: key, amount, reason: 'Zu viel bezahlt' });
    expect(await refund('31,00')).toMatchObject({ fields: { amount: 'tooMuch' } });
    const key = once();
    await refund('4,00', key);
    await refund('4,00', key);
    expect(await stateOf(fee.id)).toEqual({ state: 'paid', paid: 2600 });
    await refund('26,00');
    expect(await stateOf(fee.id)).toEqual({ state: 'refunded', paid: 0 });
  });

  test('a waiver needs a reason and something that is owed', async () => {
    const fee = await putFee();
    expect(await waiveFee(admin, { feeId: fee.id, reason: ' ' })).toMatchObject({
      fields: { reason: 'required' },
    });
    await waiveFee(admin, { feeId: fee.id, reason: 'Befreit nach Satzung' });
    expect(await waiveFee(admin, { feeId: fee.id, reason: 'Noch einmal' })).toMatchObject({
      code: 'conflict',
    });
    expect((await readFee(admin, fee.id))?.waiverReason).toBe('Befreit nach Satzung');
  });

  test('an unknown payment is given to its fee once', async () => {
    const fee = await putFee();
    await pay('Hundesteuer', '26.00', 'U1');
    const found = (await listAside(admin)).find(({ details }) => details.text === 'Gebühr Hundesteuer');
    const settle = (reference: string) => settleAside(admin, { bookingId: found?.id, reference });
    expect(await settle('RF00')).toMatchObject({ fields: { reference: 'reference' } });
    expect(await settle(fee.reference)).toMatchObject({ ok: true });
    expect(await settle(fee.reference)).toMatchObject({ code: 'conflict' });
    expect(await stateOf(fee.id)).toEqual({ state: 'paid', paid: 2600 });
  });

  test('a payment that came back makes the fee open again when a person says so', async () => {
    const fee = await putFee();
    await pay(fee.reference, '26.00', 'V1');
    await importStatement(
      admin,
      camt([{ amount: '26.00', text: fee.reference, reference: 'V2', isReturn: true, direction: 'DBIT' }]),
    );
    expect(await stateOf(fee.id)).toEqual({ state: 'paid', paid: 2600 });
    const found = (await listAside(admin)).find(({ feeId }) => feeId === fee.id);
    await settleAside(admin, { bookingId: found?.id, reference: fee.reference });
    expect(await stateOf(fee.id)).toEqual({ state: 'open', paid: 0 });
  });
});

test('what is owed and what is too much never add up to anything but the truth', () => {
  const amount = fc.integer({ min: 1, max: 100_000 });
  fc.assert(
    fc.property(amount, fc.array(amount, { maxLength: 6 }), (amountCents, payments) => {
      let fee = { amountCents, paidCents: 0, state: 'open' as const } as Parameters<typeof dueCents>[0];
      for (const cents of payments) {
        const { state } = afterPayment(fee, cents);
        fee = { ...fee, paidCents: fee.paidCents + cents, state };
      }
      expect(fee.paidCents + dueCents(fee) - surplusCents(fee)).toBe(amountCents);
      const surplus = surplusCents(fee);
      if (surplus > 0) expect(afterRefund(fee, surplus)).toBe('paid');
    }),
  );
});

test('the sum of the bookings of a fee is what stands on it', async () => {
  const connection = await db();
  for (const fee of await connection.select().from(fees)) {
    const rows = await connection.select().from(feeBookings).where(eq(feeBookings.feeId, fee.id));
    const counted = rows.filter(({ aside }) => aside !== 'returned' && aside !== 'currency');
    expect(counted.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(fee.paidCents);
  }
});
