package rondo.kiosk.controller;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import rondo.base.id.AskId;
import rondo.base.money.Money;
import rondo.kiosk.link.LinkListener;
import rondo.kiosk.link.ServerLink;
import rondo.kiosk.trial.Samples;
import rondo.kiosk.workflow.Event;
import rondo.media.label.DiscCode;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;

/** A server in the same process: says yes, unless it knows that a disc is not out. */
final class BenchLink implements ServerLink {
  static final Money RESERVED = Money.of(195, "USD");

  private final Consumer<Event> mailbox;
  private final Predicate<DiscCode> out;
  private final List<Ask> asked = new ArrayList<>();

  BenchLink(Consumer<Event> mailbox, Predicate<DiscCode> out) {
    this.mailbox = mailbox;
    this.out = out;
  }

  List<Ask> asked() {
    return asked;
  }

  @Override
  public void start(LinkListener listener) {
    mailbox.accept(new Event.LinkUp());
  }

  @Override
  public void outboxGrew() {}

  @Override
  public void ask(AskId id, Ask ask) {
    asked.add(ask);
    boolean refused = ask instanceof Ask.CheckReturn check && !out.test(check.disc());
    Answer answer =
        refused ? new Answer.ReturnUnwanted(Answer.UnwantedReason.NOT_OUT) : answer(ask);
    mailbox.accept(new Event.Answered(id, answer));
  }

  static Answer answer(Ask ask) {
    return switch (ask) {
      case Ask.Authorise cart -> new Answer.Authorised(RESERVED.times(cart.lines().size()), "1111");
      case Ask.CheckReturn _ -> new Answer.ReturnWelcome(Samples.FILM, "The Night Ferry");
      case Ask.DescribeReturn _ ->
          new Answer.ReturnDescribed("The Night Ferry", 2, Optional.of(RESERVED), Samples.NOON);
    };
  }

  @Override
  public void close() {}
}
