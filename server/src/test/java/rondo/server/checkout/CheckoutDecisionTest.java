package rondo.server.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckoutDecisionTest {
  /** Columns: APPROVED, REFUSED, NEVER_ARRIVED, ABANDONED, FINISHED, DISC_KNOWN. */
  @ParameterizedTest
  @CsvSource({
    "AUTHORISING, AUTHORISED  DECLINED! DECLINED! ABANDONED! ?         -",
    "AUTHORISED,  -           ?         ?         ABANDONED! FINISHED! -",
    "DECLINED,    ?           -         -         -          ?         -",
    "ABANDONED,   ABANDONED   ABANDONED ABANDONED -          ?         ABANDONED",
    "FINISHED,    -           ?         ?         ?          -         FINISHED"
  })
  void every_event_has_its_answer_in_every_state(CheckoutState state, String answers) {
    var got = new StringBuilder();
    for (CheckoutEvent event : CheckoutEvent.values()) {
      got.append(
          switch (CheckoutDecision.next(state, event)) {
            case CheckoutOutcome.Moved(var to, var stay) -> to + (stay ? "! " : " ");
            case CheckoutOutcome.Unchanged _ -> "- ";
            case CheckoutOutcome.Unexpected _ -> "? ";
          });
    }
    assertThat(got.toString().strip()).isEqualTo(answers.strip().replaceAll("\\s+", " "));
  }
}
