package rondo.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import rondo.base.id.TitleId;
import rondo.base.money.Money;
import rondo.base.place.Slot;
import rondo.kiosk.screen.Screen;
import rondo.kiosk.screen.Touch;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.trial.Seen;
import rondo.kiosk.workflow.Event;
import rondo.protocol.ask.Answer;
import rondo.protocol.fact.SlotContent;
import rondo.tariff.rule.Format;

/** A visit by hand that wants several discs: film, other film, game. */
final class CartTrial {
  /** First night and tax of film and other film. */
  static final Money TWO = Money.of(390, "USD");

  /** The same with the game. */
  static final Money THREE = Money.of(769, "USD");

  final VisitTrial visit = new VisitTrial();

  void put(TitleId title, Format format) {
    visit.toList();
    if (!(visit.session() instanceof Session.Browsing)) {
      visit.touch(new Touch.Back());
    }
    visit.touch(new Touch.OpenTitle(title, format));
    visit.touch(new Touch.Add());
  }

  void putTwo() {
    put(Samples.FILM, Format.DVD);
    put(Samples.OTHER_FILM, Format.DVD);
  }

  void putThree() {
    putTwo();
    put(Samples.GAME, Format.GAME);
  }

  void pay() {
    visit.touch(new Touch.Pay());
    assertThat(visit.session()).isInstanceOf(Session.Paying.class);
    swipe();
  }

  void swipe() {
    visit.on(new Event.CardRead("sealed card"));
    visit.touch(new Touch.NoReceipt());
  }

  void approve(Money reserved) {
    visit.answer(new Answer.Authorised(reserved, "1111"));
    assertThat(visit.session()).isInstanceOf(Session.Vending.class);
  }

  /** Two discs are chosen and paid for; the first one is on its way. */
  void toFirstOfTwo() {
    putTwo();
    pay();
    approve(TWO);
  }

  /** Three discs are chosen and paid for; the first one is on its way. */
  void toFirstOfThree() {
    putThree();
    pay();
    approve(THREE);
  }

  /** The disc that is on its way is fetched, read and held out. */
  void holdOut(long disc) {
    visit.moved(6, Seen.ON_ARM);
    visit.read(Samples.disc(disc));
    visit.moved(3, Seen.IN_MOUTH);
    assertThat(visit.screen()).isInstanceOf(Screen.Take.class);
  }

  /** It is taken, and arm and door go home; the slot is free. */
  void take(Slot slot) {
    visit.on(new Event.Sensed(Seen.MOUTH_EMPTY));
    visit.moved(3, Seen.NOTHING);
    slotIs(slot, new SlotContent.Free());
  }

  void give(long disc, Slot slot) {
    holdOut(disc);
    take(slot);
  }

  /** The fetched slot is empty. */
  void emptySlot(Slot slot) {
    slotIs(slot, new SlotContent.Free());
    visit.moved(6, Seen.NOTHING);
    visit.missing();
  }

  void slotIs(Slot slot, SlotContent content) {
    Map<Slot, SlotContent> slots = new TreeMap<>(visit.now.inventory().contents());
    slots.put(slot, content);
    visit.slotsBecome(slots);
  }
}
