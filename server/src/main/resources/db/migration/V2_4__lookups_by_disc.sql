-- Each report and question about a disc reads its last rental and the returns that wait for one; both
-- tables keep every row for ever, so neither may be read whole.
create index rental_by_disc on rental (disc_code, dispensed_at);
create index return_credit_waiting on return_credit (disc_code, accepted_at)
  where rental_id is null;
