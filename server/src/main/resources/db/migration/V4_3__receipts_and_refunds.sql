-- Receipts in the customer's language, sent again on request; refunds by a person (FEATURES R1, R10).
alter table checkout add column language text not null default 'en';

-- A refund's receipt is about one payment, and a rental may have several refunds.
alter table mail add column payment_id uuid;
drop index mail_once;
create unique index mail_once on mail (kind, checkout_id, rental_id, payment_id)
  nulls not distinct;

-- A message that a person sent again: how often, and when last.
alter table mail add column resent integer;
alter table mail add column resent_at timestamptz;

-- What corrects a charge is part 0 of its payment, at most once; what a person gives back of a
-- payment is its part 1, 2, ... So two that decide at once cannot both give the next part (I1, F25).
alter table payment_op add column part integer not null default 0;
alter table payment_op add constraint payment_op_part_of_refund
  check (part = 0 or (kind = 'REFUND' and part > 0));
drop index payment_op_one_refund;
create unique index payment_op_one_refund on payment_op (parent_id, part)
  where kind = 'REFUND' and state in ('PENDING', 'UNKNOWN', 'SUCCESS');

-- Since when a customer's address is what it is: what went to another one is not sent again.
alter table customer add column mail_since timestamptz;
