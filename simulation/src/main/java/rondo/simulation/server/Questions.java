package rondo.simulation.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import rondo.base.id.AskId;
import rondo.base.id.KioskId;
import rondo.base.refusal.Refusal;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.protocol.envelope.Message;
import rondo.server.ServerFeatures;
import rondo.simulation.time.Schedule;

/**
 * What a kiosk asks, as the server's link treats it: one answer until the Ask's deadline, the same
 * to a repeat, none after it and none where answering failed.
 */
final class Questions {
  /** Kept from the kiosk's wait for the way back. */
  private static final long WAY_BACK = 500;

  private static final class Question {
    private final Message.Asked asked;
    private final long deadline;
    private final List<Caller> ways = new ArrayList<>();
    private Optional<Answer> answer = Optional.empty();
    private boolean failed;

    Question(Message.Asked asked, long deadline) {
      this.asked = asked;
      this.deadline = deadline;
    }

    boolean isOpen() {
      return answer.isEmpty() && !failed;
    }
  }

  private final KioskId kiosk;
  private final ServerFeatures features;
  private final Schedule time;
  private final SimulatedServer server;
  private final BooleanSupplier processRuns;
  private final Map<AskId, Question> known = new LinkedHashMap<>();

  Questions(
      KioskId kiosk,
      ServerFeatures features,
      Schedule time,
      SimulatedServer server,
      BooleanSupplier processRuns) {
    this.kiosk = kiosk;
    this.features = features;
    this.time = time;
    this.server = server;
    this.processRuns = processRuns;
  }

  void ask(Message.Asked asked, Caller way) {
    Question same = known.get(asked.id());
    if (same == null) {
      begin(new Question(asked, time.now() + asked.waitMillis()), way);
    } else if (!same.asked.ask().equals(asked.ask())) {
      refuse(way, asked.id(), "ask-id-reused");
    } else if (time.now() >= same.deadline) {
      refuse(way, asked.id(), "ask-expired");
    } else if (same.answer.isPresent()) {
      way.hear(new Message.Answered(asked.id(), same.answer.get()));
    } else {
      same.ways.add(way);
    }
  }

  private static void refuse(Caller way, AskId id, String code) {
    var refusal =
        new Refusal(
            code, "This question is not answered.", "Nothing was charged.", "Please start again.");
    way.hear(new Message.Answered(id, new Answer.Refused(refusal)));
  }

  private void begin(Question question, Caller way) {
    question.ways.add(way);
    known.put(question.asked.id(), question);
    tryAnswer(question, false);
    if (question.isOpen()) {
      long patience = question.deadline - time.now() - WAY_BACK;
      time.after(patience, "server's patience ends", () -> tryAnswer(question, true));
    }
  }

  /** The bank has spoken: who waited for it hears. */
  void answerWhatWaits() {
    List.copyOf(known.values()).stream()
        .filter(Question::isOpen)
        .forEach(question -> tryAnswer(question, false));
  }

  /** A silent bank is no answer as long as there is patience; the wait itself is the schedule's. */
  private void tryAnswer(Question question, boolean last) {
    if (question.isOpen() && processRuns.getAsBoolean()) {
      boolean reached = server.work("an Ask", _ -> answer(question, last));
      question.failed = !reached;
    }
  }

  private void answer(Question question, boolean last) {
    Ask ask = question.asked.ask();
    Answer answer = features.asks().answer(kiosk, question.asked.id(), Duration.ZERO, ask);
    if (last || !(answer instanceof Answer.BankSilent)) {
      question.answer = Optional.of(answer);
      server.answered(kiosk, ask, answer);
      if (time.now() < question.deadline) {
        question.ways.forEach(way -> way.hear(new Message.Answered(question.asked.id(), answer)));
      }
    }
  }
}
