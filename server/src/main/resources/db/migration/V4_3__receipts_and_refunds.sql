-- Receipts in the customer's language, sent again on request; refunds by a person (FEATURES R1, R10).
alter table checkout add column language text not null default 'en';
