package rondo.simulation.plant;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import rondo.base.id.EventId;
import rondo.base.place.Slot;
import rondo.media.label.DiscCode;
import rondo.server.event.Event;
import rondo.server.inventory.DiscFile;
import rondo.server.inventory.PlaceKind;
import rondo.server.payment.PaymentOp;
import rondo.server.payment.PaymentState;
import rondo.server.store.RentalStore;
import rondo.server.store.Step;
import rondo.server.store.WriteResult;

/**
 * What a server could write wrong if the database let it: each takes away the constraint that
 * forbids it, so that the checker is seen to see it as well.
 */
final class UnguardedBugs {
  private UnguardedBugs() {}

  /** Whatever comes back is noted in the same slot of its kiosk, and the database lets it. */
  static Ports oneSlotForAll() {
    return new Ports() {
      @Override
      public Set<String> liftedConstraints() {
        return Set.of("disc_place_one_per_slot");
      }

      @Override
      public RentalStore store(RentalStore real) {
        return WrongStore.writing(
            real,
            StepCopy.changed(step ->
                step.places.replaceAll(place ->
                    place.kind() == PlaceKind.SLOT && place.version() > 2
                        ? place.in(place.kioskId().orElseThrow(), new Slot(1, 1), place.since())
                        : place)));
      }
    };
  }

  /** A return closes no rental, nobody sees it, and the database lets the disc be rented again. */
  static Ports rentedTwice() {
    return new Ports() {
      @Override
      public Set<String> liftedConstraints() {
        return Set.of("rental_one_live_per_disc");
      }

      @Override
      public RentalStore store(RentalStore real) {
        return new WrongStore(WrongStore.writing(real, StepCopy.changed(ServerBugs::leaveOpen))) {
          @Override
          public Optional<DiscFile> disc(DiscCode disc) {
            return real.disc(disc).map(UnguardedBugs::unrented);
          }
        };
      }
    };
  }

  private static DiscFile unrented(DiscFile file) {
    return new DiscFile(
        file.code(),
        file.group(),
        file.title(),
        file.titleName(),
        file.age(),
        file.format(),
        file.place(),
        Optional.empty(),
        file.last(),
        file.waiting(),
        file.stops());
  }

  /** A payment that nobody answered has no time when it is asked about. */
  static Ports noNextTime() {
    return new Ports() {
      @Override
      public Set<String> liftedConstraints() {
        return Set.of("payment_op_unsettled_is_due");
      }

      @Override
      public RentalStore store(RentalStore real) {
        return WrongStore.writing(
            real,
            StepCopy.changed(step ->
                step.payments.replaceAll(
                    op -> op.state() == PaymentState.UNKNOWN ? withoutTime(op) : op)));
      }
    };
  }

  private static PaymentOp withoutTime(PaymentOp op) {
    return new PaymentOp(
        op.paymentId(),
        op.kind(),
        op.state(),
        op.version(),
        op.checkoutId(),
        op.rentalId(),
        op.parentId(),
        op.amountMinor(),
        op.currency(),
        op.requestHash(),
        op.reason(),
        op.tries(),
        Optional.empty(),
        op.createdAt(),
        op.settledAt(),
        op.firstSentAt(),
        op.part());
  }

  /** What a Fact came to is written twice, and the database lets it. */
  static Ports factAppliedTwice() {
    return new Ports() {
      @Override
      public Set<String> liftedConstraints() {
        return Set.of("event_fact_once");
      }

      @Override
      public RentalStore store(RentalStore real) {
        return new WrongStore(real) {
          @Override
          public WriteResult write(Step step) {
            WriteResult result = real.write(step);
            if (result instanceof WriteResult.Won && !step.facts().isEmpty()) {
              real.write(StepCopy.onlyEvents(again(step.events())));
            }
            return result;
          }
        };
      }
    };
  }

  private static List<Event> again(List<Event> events) {
    return events.stream()
        .filter(event -> event.sequence().isPresent())
        .map(UnguardedBugs::anew)
        .toList();
  }

  private static Event anew(Event event) {
    UUID old = event.eventId().value();
    return new Event(
        new EventId(new UUID(old.getMostSignificantBits(), old.getLeastSignificantBits() ^ 0xff)),
        event.causeId(),
        event.actor(),
        event.kioskId(),
        event.epoch(),
        event.sequence(),
        event.discCode(),
        event.rentalId(),
        event.checkoutId(),
        event.at(),
        event.recordedAt(),
        event.type(),
        event.document());
  }
}
