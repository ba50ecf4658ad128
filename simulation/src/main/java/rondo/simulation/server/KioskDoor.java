package rondo.simulation.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import rondo.base.id.AskId;
import rondo.base.id.KioskId;
import rondo.base.refusal.Refusal;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.envelope.Message;
import rondo.server.ServerFeatures;
import rondo.server.store.memory.MemoryRentalStore;
import rondo.simulation.time.Schedule;

/**
 * What the server does with one kiosk's messages, by the same rules as its link: a gap is asked for
 * once a connection, a Fact that is here is acknowledged again, a fork ends the epoch; an Ask has
 * one answer until its deadline. Its memory ends with the server's process.
 */
public final class KioskDoor {
  /** The only epoch that simulated kiosks have. */
  public static final int EPOCH = 1;

  /** Kept from the kiosk's wait for the way back. */
  private static final long WAY_BACK = 500;

  private static final class Question {
    private final Message.Asked asked;
    private final long deadline;
    private final List<Consumer<Message>> ways = new ArrayList<>();
    private Optional<Answer> answer = Optional.empty();

    Question(Message.Asked asked, long deadline) {
      this.asked = asked;
      this.deadline = deadline;
    }
  }

  private final KioskId kiosk;
  private final ServerFeatures features;
  private final MemoryRentalStore store;
  private final Schedule time;
  private final SimulatedServer server;
  private final Map<AskId, Question> questions = new LinkedHashMap<>();
  private long gapOn = -1;

  KioskDoor(
      KioskId kiosk,
      ServerFeatures features,
      MemoryRentalStore store,
      Schedule time,
      SimulatedServer server) {
    this.kiosk = kiosk;
    this.features = features;
    this.store = store;
    this.time = time;
    this.server = server;
  }

  /** Welcomes a kiosk whose newest Fact is this one, or ends its epoch. */
  public Message greet(ChainLink last) {
    ChainLink applied = applied();
    boolean whole =
        last.sequence() > applied.sequence()
            || (last.sequence() == applied.sequence() && last.hash().equals(applied.hash()));
    return whole
        ? new Message.Welcome(1, applied.sequence(), "", Optional.of(applied.hash()))
        : new Message.Quarantined(
            "the journal ends at %d, Facts were applied up to %d"
                .formatted(last.sequence(), applied.sequence()));
  }

  private ChainLink applied() {
    return store
        .epoch(kiosk, EPOCH)
        .map(row -> new ChainLink(row.applied(), row.appliedHash()))
        .orElse(ChainLink.START);
  }

  /**
   * A Fact came.
   *
   * @param connection which it came on
   * @param way back to the kiosk
   */
  public void fact(Message.FactReport report, long connection, Consumer<Message> way) {
    server.work("a Fact", _ -> settle(report, connection, way));
  }

  private void settle(Message.FactReport report, long connection, Consumer<Message> way) {
    ChainLink applied = applied();
    long sequence = report.sequence();
    if (sequence > applied.sequence() + 1) {
      if (gapOn != connection) {
        gapOn = connection;
        way.accept(new Message.Resend(applied.sequence()));
      }
    } else if (!agrees(report, applied)) {
      way.accept(new Message.Quarantined("the chain of Facts forks at " + sequence));
    } else if (sequence <= applied.sequence()) {
      way.accept(new Message.Acknowledged(applied.sequence()));
    } else {
      features.facts().apply(kiosk, EPOCH, report);
      gapOn = -1;
      way.accept(new Message.Acknowledged(sequence));
    }
  }

  private static boolean agrees(Message.FactReport report, ChainLink applied) {
    if (report.sequence() == applied.sequence() + 1) {
      return report.hash().equals(applied.next(report.fact()).hash());
    }
    return report.sequence() < applied.sequence() || report.hash().equals(applied.hash());
  }

  /** An Ask came; its answer goes back when it is there. */
  public void ask(Message.Asked asked, Consumer<Message> way) {
    Question known = questions.get(asked.id());
    if (known == null) {
      begin(new Question(asked, time.now() + asked.waitMillis()), way);
    } else if (!known.asked.ask().equals(asked.ask())) {
      refuse(way, asked.id(), "ask-id-reused");
    } else if (time.now() >= known.deadline) {
      refuse(way, asked.id(), "ask-expired");
    } else if (known.answer.isPresent()) {
      way.accept(new Message.Answered(asked.id(), known.answer.get()));
    } else {
      known.ways.add(way);
    }
  }

  private static void refuse(Consumer<Message> way, AskId id, String code) {
    var refusal =
        new Refusal(
            code, "This question is not answered.", "Nothing was charged.", "Please start again.");
    way.accept(new Message.Answered(id, new Answer.Refused(refusal)));
  }

  private void begin(Question question, Consumer<Message> way) {
    question.ways.add(way);
    questions.put(question.asked.id(), question);
    tryAnswer(question, false);
    if (question.answer.isEmpty()) {
      long patience = question.deadline - time.now() - WAY_BACK;
      time.after(patience, "server's patience ends", () -> tryAnswer(question, true));
    }
  }

  /** The bank has spoken: who waited for it hears. */
  void answerWhatWaits() {
    List.copyOf(questions.values()).stream()
        .filter(question -> question.answer.isEmpty())
        .forEach(question -> tryAnswer(question, false));
  }

  /** A silent bank is no answer as long as there is patience; the wait itself is the schedule's. */
  private void tryAnswer(Question question, boolean last) {
    if (question.answer.isPresent() || !server.door(kiosk).equals(Optional.of(this))) {
      return;
    }
    server.work(
        "an Ask",
        _ -> {
          Ask ask = question.asked.ask();
          Answer answer = features.asks().answer(kiosk, question.asked.id(), Duration.ZERO, ask);
          if (last || !(answer instanceof Answer.BankSilent)) {
            question.answer = Optional.of(answer);
            server.answered(kiosk, ask, answer);
            if (time.now() < question.deadline) {
              question.ways.forEach(
                  way -> way.accept(new Message.Answered(question.asked.id(), answer)));
            }
          }
        });
  }
}
