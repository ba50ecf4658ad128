-- Titles, discs and their places, rentals, payments and the ledger (FEATURES R1-R4, T3).
create table title (
  title_id uuid not null,
  name text not null,
  year integer not null,
  genre text not null,
  made_by text not null,
  minutes integer not null,
  age integer not null,
  languages text[] not null,
  constraint title_pk primary key (title_id)
);

create table disc (
  disc_code text not null,
  group_id uuid not null,
  title_id uuid not null,
  format text not null,
  added_at timestamptz not null,
  constraint disc_pk primary key (disc_code),
  constraint disc_group_fk foreign key (group_id) references kiosk_group,
  constraint disc_title_fk foreign key (title_id) references title
);

-- A customer is known by a payment token or an account. Personal data live here alone.
create table customer (
  customer_id uuid not null,
  token text not null,
  last_four text not null,
  mail text,
  created_at timestamptz not null,
  constraint customer_pk primary key (customer_id),
  constraint customer_token_unique unique (token)
);

create table checkout (
  checkout_id uuid not null,
  kiosk_id uuid not null,
  state text not null,
  version integer not null,
  customer_id uuid,
  sealed_mail text,
  mail_wanted boolean not null,
  tariff_id text not null,
  tariff_version integer not null,
  zone text not null,
  reserved_minor bigint not null,
  currency text not null,
  swiped_at timestamptz not null,
  opened_at timestamptz not null,
  finished_at timestamptz,
  constraint checkout_pk primary key (checkout_id),
  constraint checkout_kiosk_fk foreign key (kiosk_id) references kiosk,
  constraint checkout_customer_fk foreign key (customer_id) references customer,
  constraint checkout_tariff_fk foreign key (tariff_id, tariff_version) references tariff,
  constraint checkout_reserved_not_negative check (reserved_minor >= 0),
  constraint checkout_state_known check (
    state in ('AUTHORISING', 'AUTHORISED', 'DECLINED', 'ABANDONED', 'FINISHED'))
);

create index checkout_by_kiosk on checkout (kiosk_id, opened_at);

create table rental (
  rental_id uuid not null,
  checkout_id uuid not null,
  kiosk_id uuid not null,
  disc_code text not null,
  title_id uuid not null,
  format text not null,
  state text not null,
  version integer not null,
  opened_at timestamptz not null,
  dispensed_at timestamptz,
  due_at timestamptz[],
  sale_at timestamptz,
  closed_at timestamptz,
  returned_kiosk_id uuid,
  nights integer,
  end_reason text,
  constraint rental_pk primary key (rental_id),
  constraint rental_checkout_fk foreign key (checkout_id) references checkout,
  constraint rental_kiosk_fk foreign key (kiosk_id) references kiosk,
  constraint rental_disc_fk foreign key (disc_code) references disc,
  constraint rental_title_fk foreign key (title_id) references title,
  constraint rental_state_known check (
    state in ('AUTHORISING', 'OPEN', 'RETURNED', 'SOLD', 'LOST', 'NOT_DISPENSED', 'UNRESOLVED')),
  constraint rental_open_has_times check (
    state not in ('OPEN', 'RETURNED', 'SOLD') or (dispensed_at is not null and sale_at is not null))
);

create unique index rental_one_live_per_disc on rental (disc_code)
  where state in ('AUTHORISING', 'OPEN', 'UNRESOLVED');
create index rental_by_checkout on rental (checkout_id);
create index rental_by_sale on rental (sale_at) where state = 'OPEN';

-- Where each disc is; exactly one row a disc (I10), at most one disc a slot (I13).
create table disc_place (
  disc_code text not null,
  kind text not null,
  version integer not null,
  kiosk_id uuid,
  deck integer,
  position integer,
  rental_id uuid,
  since timestamptz not null,
  constraint disc_place_pk primary key (disc_code),
  constraint disc_place_disc_fk foreign key (disc_code) references disc,
  constraint disc_place_kind_known check (
    kind in ('OPERATOR', 'SLOT', 'MACHINE', 'CUSTOMER', 'SOLD', 'UNRESOLVED')),
  constraint disc_place_slot_whole check (
    (kind = 'SLOT') = (deck is not null and position is not null and kiosk_id is not null))
);

create unique index disc_place_one_per_slot on disc_place (kiosk_id, deck, position)
  where kind = 'SLOT';

-- What a kiosk says of a slot that holds no known disc; a slot without a row is free or holds a disc.
create table slot_note (
  kiosk_id uuid not null,
  deck integer not null,
  position integer not null,
  note text not null,
  since timestamptz not null,
  constraint slot_note_pk primary key (kiosk_id, deck, position),
  constraint slot_note_kiosk_fk foreign key (kiosk_id) references kiosk
);

-- A disc that a machine accepted; one row a return for ever (I17).
create table return_credit (
  return_id uuid not null,
  disc_code text not null,
  kiosk_id uuid not null,
  rental_id uuid,
  accepted_at timestamptz not null,
  constraint return_credit_pk primary key (return_id),
  constraint return_credit_disc_fk foreign key (disc_code) references disc
);

create unique index return_credit_one_per_rental on return_credit (rental_id)
  where rental_id is not null;

-- One call to the payment side; payment_id is its idempotency key for ever (I2-I4).
create table payment_op (
  payment_id uuid not null,
  kind text not null,
  state text not null,
  version integer not null,
  checkout_id uuid not null,
  rental_id uuid,
  parent_id uuid,
  amount_minor bigint not null,
  currency text not null,
  request_hash text not null,
  reason text,
  tries integer not null,
  due_at timestamptz,
  created_at timestamptz not null,
  settled_at timestamptz,
  constraint payment_op_pk primary key (payment_id),
  constraint payment_op_checkout_fk foreign key (checkout_id) references checkout,
  constraint payment_op_rental_fk foreign key (rental_id) references rental,
  constraint payment_op_parent_fk foreign key (parent_id) references payment_op,
  constraint payment_op_amount_not_negative check (amount_minor >= 0),
  constraint payment_op_kind_known check (
    kind in ('AUTHORISE', 'CAPTURE', 'VOID', 'CHARGE', 'REFUND')),
  constraint payment_op_state_known check (
    state in ('PENDING', 'SUCCESS', 'DECLINED', 'UNKNOWN', 'FAILED')),
  constraint payment_op_unsettled_is_due check (
    (state in ('PENDING', 'UNKNOWN')) = (due_at is not null))
);

create unique index payment_op_one_authorisation on payment_op (checkout_id)
  where kind = 'AUTHORISE';
create unique index payment_op_one_capture_or_void on payment_op (checkout_id)
  where kind in ('CAPTURE', 'VOID');
create unique index payment_op_one_charge on payment_op (rental_id) where kind = 'CHARGE';
create unique index payment_op_one_refund on payment_op (parent_id) where kind = 'REFUND';
create index payment_op_by_due on payment_op (due_at) where due_at is not null;
create index payment_op_by_checkout on payment_op (checkout_id);

create table ledger_transaction (
  ledger_id uuid not null,
  at timestamptz not null,
  kind text not null,
  checkout_id uuid not null,
  rental_id uuid,
  payment_id uuid,
  event_id uuid not null,
  constraint ledger_transaction_pk primary key (ledger_id),
  constraint ledger_transaction_event_fk foreign key (event_id) references event,
  constraint ledger_transaction_once unique nulls not distinct (kind, checkout_id, rental_id, payment_id)
);

-- Append-only; the lines of a transaction sum to zero (I5). explanation is the whole charge line that
-- it books (quantity, each, amount, explanation), so that "why this amount?" needs nothing else.
create table ledger_line (
  ledger_id uuid not null,
  line integer not null,
  account text not null,
  amount_minor bigint not null,
  currency text not null,
  rental_id uuid,
  explanation jsonb,
  constraint ledger_line_pk primary key (ledger_id, line),
  constraint ledger_line_transaction_fk foreign key (ledger_id) references ledger_transaction
);

create index ledger_line_by_rental on ledger_line (rental_id) where rental_id is not null;

-- A message to a customer, sent after the step that caused it; the address stays in customer.
create table mail (
  mail_id uuid not null,
  kind text not null,
  checkout_id uuid not null,
  rental_id uuid,
  customer_id uuid not null,
  state text not null,
  tries integer not null,
  due_at timestamptz,
  created_at timestamptz not null,
  sent_at timestamptz,
  last_error text,
  constraint mail_pk primary key (mail_id),
  constraint mail_customer_fk foreign key (customer_id) references customer,
  constraint mail_checkout_fk foreign key (checkout_id) references checkout,
  constraint mail_state_known check (state in ('WAITING', 'SENT', 'GIVEN_UP'))
);

create unique index mail_once on mail (kind, checkout_id, rental_id) nulls not distinct;
create index mail_by_due on mail (due_at) where due_at is not null;

-- What a person has to look at: unresolved discs, parked Facts, payments that stay unknown.
create table operator_task (
  task_id uuid not null,
  kind text not null,
  kiosk_id uuid,
  checkout_id uuid,
  rental_id uuid,
  disc_code text,
  detail text not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  constraint operator_task_pk primary key (task_id)
);

create index operator_task_open on operator_task (opened_at) where closed_at is null;
