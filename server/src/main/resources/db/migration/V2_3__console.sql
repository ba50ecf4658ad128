-- Who may look at the console. Tokens are kept as hashes.
create table sign_in_link (
  token_hash bytea not null,
  operator_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint sign_in_link_pk primary key (token_hash),
  constraint sign_in_link_operator_fk foreign key (operator_id) references operator
);

create table console_session (
  session_hash bytea not null,
  operator_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint console_session_pk primary key (session_hash),
  constraint console_session_operator_fk foreign key (operator_id) references operator
);
