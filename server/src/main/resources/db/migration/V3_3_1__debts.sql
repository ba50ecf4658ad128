-- Payments that stay unknown and debts that are tried again (INVARIANTS I1-I4, F9, F10, F12).
-- When a call was first made; a call without it was certainly never made.
alter table payment_op add column first_sent_at timestamptz;
update payment_op set first_sent_at = created_at;

-- A charge that was declined may be tried again, but never beside one that lives or succeeded.
drop index payment_op_one_charge;
create unique index payment_op_one_charge on payment_op (rental_id)
  where kind = 'CHARGE' and state in ('PENDING', 'UNKNOWN', 'SUCCESS');

alter table operator_task add column payment_id uuid;
create index operator_task_by_payment on operator_task (payment_id)
  where payment_id is not null and closed_at is null;

-- What stays owed when the payment side has refused; one row a rental, for ever.
create table debt (
  rental_id uuid not null,
  checkout_id uuid not null,
  kiosk_id uuid not null,
  state text not null,
  version integer not null,
  amount_minor bigint not null,
  currency text not null,
  tries integer not null,
  next_try_at timestamptz,
  opened_at timestamptz not null,
  closed_at timestamptz,
  reason text not null,
  constraint debt_pk primary key (rental_id),
  constraint debt_rental_fk foreign key (rental_id) references rental,
  constraint debt_checkout_fk foreign key (checkout_id) references checkout,
  constraint debt_kiosk_fk foreign key (kiosk_id) references kiosk,
  constraint debt_state_known check (state in ('OPEN', 'PAID', 'WRITTEN_OFF', 'CLEARED')),
  constraint debt_amount_not_negative check (amount_minor >= 0),
  constraint debt_tried_while_open check (next_try_at is null or state = 'OPEN')
);

create index debt_by_checkout on debt (checkout_id);
create index debt_by_next_try on debt (next_try_at) where next_try_at is not null;
create index debt_open on debt (kiosk_id, opened_at) where state = 'OPEN';
