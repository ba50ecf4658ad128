package rondo.server.store.postgres;

import rondo.base.json.StrictJson;
import rondo.tariff.rule.Tariff;

/** The longer reads; each gives one moment of the truth as a JSON document. */
final class ReadStatements {
  static final String KIOSK =
      """
      select cast(jsonb_build_object(
        'kiosk', k.kiosk_id,
        'zone', k.zone,
        'accepted', (
          select jsonb_agg(taken.code) from kiosk_group taken
          where taken.group_id = k.group_id or exists (
            select 1 from accepted_group a
            where a.kiosk_id = k.kiosk_id and a.group_id = taken.group_id)),
        'tariff_id', g.tariff_id,
        'tariff_version', g.tariff_version) as text)
      from kiosk k join kiosk_group g on g.group_id = k.group_id
      where k.kiosk_id = :kiosk
      """;

  static final String DISC =
      """
      select cast(jsonb_build_object(
        'code', d.disc_code,
        'group', g.code,
        'title', t.title_id,
        'title_name', t.name,
        'age', t.age,
        'format', d.format,
        'place', to_jsonb(p),
        'live', (
          select to_jsonb(r) from rental r
          where r.disc_code = d.disc_code and r.state in ('AUTHORISING', 'OPEN', 'UNRESOLVED')),
        'last', (
          select to_jsonb(r) from rental r
          where r.disc_code = d.disc_code and r.state in ('OPEN', 'RETURNED', 'SOLD', 'LOST')
          order by r.dispensed_at desc, r.rental_id desc limit 1),
        'waiting', (
          select coalesce(jsonb_agg(to_jsonb(c) order by c.accepted_at, c.return_id), '[]')
          from return_credit c
          where c.disc_code = d.disc_code and c.rental_id is null),
        'stops', (
          select coalesce(jsonb_agg(to_jsonb(s) order by s.noted_at, s.return_id), '[]')
          from clock_stop s
          where (s.rental_id is null and s.disc_code = d.disc_code) or s.rental_id in (
            select r.rental_id from rental r
            where r.disc_code = d.disc_code
              and r.state in ('AUTHORISING', 'OPEN', 'UNRESOLVED')
            union all (
            select r.rental_id from rental r
            where r.disc_code = d.disc_code and r.state in ('OPEN', 'RETURNED', 'SOLD', 'LOST')
            order by r.dispensed_at desc, r.rental_id desc limit 1)))) as text)
      from disc d
      join kiosk_group g on g.group_id = d.group_id
      join title t on t.title_id = d.title_id
      join disc_place p on p.disc_code = d.disc_code
      where d.disc_code = :disc
      """;

  static final String LENT =
      """
      select cast(jsonb_build_object(
        'rental', to_jsonb(r),
        'back', (select to_jsonb(c) from return_credit c where c.rental_id = r.rental_id),
        'stops', (
          select coalesce(jsonb_agg(to_jsonb(s) order by s.noted_at, s.return_id), '[]')
          from clock_stop s where s.rental_id = r.rental_id)) as text)
      from rental r
      where r.disc_code = :disc and r.dispensed_at <= :by
      order by r.dispensed_at desc, r.rental_id desc limit 1
      """;

  static final String CHECKOUT =
      """
      select cast(jsonb_build_object(
        'checkout', to_jsonb(c),
        'rentals', (
          select coalesce(jsonb_agg(to_jsonb(r) order by r.rental_id), '[]')
          from rental r where r.checkout_id = c.checkout_id),
        'payments', (
          select coalesce(jsonb_agg(to_jsonb(p) order by p.payment_id), '[]')
          from payment_op p where p.checkout_id = c.checkout_id),
        'customer', (
          select to_jsonb(u) from customer u where u.customer_id = c.customer_id),
        'debts', (
          select coalesce(jsonb_agg(to_jsonb(d) order by d.rental_id), '[]')
          from debt d where d.checkout_id = c.checkout_id),
        'tariff', cast(t.document as text)) as text)
      from checkout c
      join tariff t on t.tariff_id = c.tariff_id and t.version = c.tariff_version
      where c.checkout_id = :checkout
      """;

  static final String DUE_PAYMENTS =
      """
      select cast(jsonb_build_object(
        'payment_id', payment_id, 'checkout_id', checkout_id, 'due_at', due_at) as text)
      from payment_op
      where due_at <= :now
        and (cast(:afterAt as timestamptz) is null
          or (due_at, payment_id) > (cast(:afterAt as timestamptz), cast(:afterId as uuid)))
      order by due_at, payment_id limit :limit
      """;

  static final String DUE_DEBTS =
      """
      select cast(jsonb_build_object(
        'rental_id', rental_id, 'next_try_at', next_try_at) as text)
      from debt
      where next_try_at <= :now
        and (cast(:afterAt as timestamptz) is null
          or (next_try_at, rental_id) > (cast(:afterAt as timestamptz), cast(:afterId as uuid)))
      order by next_try_at, rental_id limit :limit
      """;

  static final String HAS_APPLIED =
      """
      select exists (
        select 1 from applied_fact a
        where a.hash = :hash and (a.kiosk_id = :kiosk or a.kiosk_id = (
          select e.formerly from kiosk_epoch e
          where e.kiosk_id = :kiosk and e.epoch = :epoch)))
      """;

  private ReadStatements() {}

  static Tariff tariff(String document) {
    return StrictJson.wire().readText(document, Tariff.class);
  }
}
