package rondo.server.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a ledger transaction books. */
public enum LedgerKind {
  /** The first night of a disc that was taken is owed. */
  @JsonProperty("first-night")
  FIRST_NIGHT,
  /** The nights after the first are owed: the disc is back. */
  @JsonProperty("further-nights")
  FURTHER_NIGHTS,
  /** All nights to the maximum are owed: the disc is sold. */
  @JsonProperty("sale")
  SALE,
  /** A sale is taken back: the disc had been returned in time. */
  @JsonProperty("sale-reversed")
  SALE_REVERSED,
  /** Money came from, or went back by, the payment side. */
  @JsonProperty("payment")
  PAYMENT,
  /** A person gave up what a rental owes. */
  @JsonProperty("write-off")
  WRITE_OFF,
  /** A person gave back what a rental was charged: it owes less. */
  @JsonProperty("refund")
  REFUND,
  /** A part of such a refund was owed back anyway: it is no gift any more. */
  @JsonProperty("refund-counted")
  REFUND_COUNTED
}
