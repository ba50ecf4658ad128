package rondo.server.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.ABROAD;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.GROUP;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.PORT;
import static rondo.server.store.Network.march;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rondo.base.id.KioskId;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.payment.simulator.TestCard;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Answer.UnwantedReason;
import rondo.protocol.ask.Ask;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.server.store.MemoryGround;
import rondo.server.store.Network;

class ReturnCheckTest {
  @TempDir Path folder;
  Network net;

  @BeforeEach
  void open() {
    net = new Network(new MemoryGround(), folder);
  }

  @AfterEach
  void close() {
    net.close();
  }

  @Test
  void a_disc_that_is_out_is_welcome_at_every_kiosk_of_its_group() {
    net.rentFilm();

    assertThat(check(HALL, GROUP, FILM)).isInstanceOf(Answer.ReturnWelcome.class);
    assertThat(check(PORT, GROUP, FILM)).isInstanceOf(Answer.ReturnWelcome.class);
  }

  @Test
  void a_disc_that_stands_in_a_slot_is_a_copied_label() {
    assertThat(check(HALL, GROUP, ABROAD)).isEqualTo(unwanted(UnwantedReason.NOT_OUT));
  }

  @Test
  void a_disc_of_another_group_is_handed_back() {
    assertThat(check(HALL, GroupCode.of(2), FILM)).isEqualTo(unwanted(UnwantedReason.OTHER_GROUP));
  }

  @Test
  void a_disc_that_nobody_knows_is_handed_back() {
    assertThat(check(HALL, GROUP, DiscCode.of(99)))
        .isEqualTo(unwanted(UnwantedReason.UNKNOWN_DISC));
  }

  @Test
  void a_kiosk_that_nobody_knows_takes_nothing() {
    assertThat(check(new KioskId(Network.id(99)), GROUP, FILM))
        .isEqualTo(unwanted(UnwantedReason.OTHER_GROUP));
  }

  @Test
  void a_sold_disc_belongs_to_its_customer() {
    net.rentFilm();
    net.server.sales().run(march(17, 0, 0));

    assertThat(check(HALL, GROUP, FILM)).isEqualTo(unwanted(UnwantedReason.SOLD));
  }

  @Test
  void a_disc_promised_here_has_not_left_but_one_promised_elsewhere_may_have() {
    net.swipe(1, TestCard.APPROVED, FILM);

    assertThat(check(HALL, GROUP, FILM)).isEqualTo(unwanted(UnwantedReason.NOT_OUT));
    assertThat(check(PORT, GROUP, FILM)).isInstanceOf(Answer.ReturnWelcome.class);
  }

  @Test
  void a_disc_that_is_missing_or_in_doubt_is_welcome() {
    net.tell(
        HALL,
        new Fact.SlotChanged(
            net.clock.instant(), Network.FILM_SLOT, new SlotContent.Free(), "missing"));

    assertThat(check(PORT, GROUP, FILM)).isInstanceOf(Answer.ReturnWelcome.class);
  }

  @Test
  void a_return_is_not_described_to_who_names_another_disc() {
    net.rentFilm();
    net.tell(HALL, net.back(1, FILM, march(2, 9, 0)));

    assertThat(net.ask(HALL, new Ask.DescribeReturn(Network.returned(1), ABROAD)))
        .isEqualTo(new Answer.ReturnPending());
  }

  private Answer check(KioskId kiosk, GroupCode group, DiscCode disc) {
    return net.ask(kiosk, new Ask.CheckReturn(Network.returned(9), group, disc));
  }

  private static Answer unwanted(UnwantedReason reason) {
    return new Answer.ReturnUnwanted(reason);
  }
}
