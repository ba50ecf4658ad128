-- A refund that was refused or given up moved nothing, so another may follow it; never beside one
-- that lives or succeeded (INVARIANTS I1, F9).
drop index payment_op_one_refund;
create unique index payment_op_one_refund on payment_op (parent_id)
  where kind = 'REFUND' and state in ('PENDING', 'UNKNOWN', 'SUCCESS');
