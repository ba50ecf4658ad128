-- A correction counts on what a person gives back; where that is refused by the payment side, a further correction follows:
-- part -1, -2, ... of its payment. Parts above 0 are a person's, as before.
alter table payment_op drop constraint payment_op_part_of_refund;
alter table payment_op add constraint payment_op_part_of_refund check (part = 0 or kind = 'REFUND');
