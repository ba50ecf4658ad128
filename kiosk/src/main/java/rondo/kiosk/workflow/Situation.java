package rondo.kiosk.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rondo.base.id.IdSource;
import rondo.kiosk.duty.Duties;
import rondo.kiosk.inventory.Inventory;
import rondo.kiosk.inventory.Stock;
import rondo.kiosk.screen.Manner;
import rondo.protocol.identity.ServiceCode;
import rondo.protocol.state.State;

/**
 * What a decision may look at besides its own state: a snapshot that the controller makes for each
 * event, so that decisions need no clock, thread or store.
 *
 * @param now the kiosk's calendar
 * @param ids fresh ids, from chance that was passed in
 * @param inventory what stands where
 * @param settings what the server says this kiosk is; empty before the first contact
 * @param catalogue titles and discs
 * @param prices the tariff that new rentals follow
 * @param network where the other kiosks stand; empty before the server has told it
 * @param linked whether the server can be asked now
 * @param reserve whether there is room for more records than those of returns (I23)
 * @param manner how the customer reads and acts: language of what is written to them, patience
 * @param restrictions what must not be rented as it stands, with what was reported here; empty
 *     where the server does not know of such things
 * @param duties what staff are to do here
 * @param sealing seals what only the server may read, and knows service codes
 */
public record Situation(
    Instant now,
    IdSource ids,
    Inventory inventory,
    Optional<State.Settings> settings,
    Optional<State.Catalogue> catalogue,
    Optional<State.Prices> prices,
    Optional<State.Network> network,
    boolean linked,
    boolean reserve,
    Manner manner,
    Optional<State.Restrictions> restrictions,
    Duties duties,
    Sealing sealing) {
  /** The same where staff have nothing to do. */
  public Situation(
      Instant now,
      IdSource ids,
      Inventory inventory,
      Optional<State.Settings> settings,
      Optional<State.Catalogue> catalogue,
      Optional<State.Prices> prices,
      Optional<State.Network> network,
      boolean linked,
      boolean reserve,
      Manner manner,
      Optional<State.Restrictions> restrictions,
      Sealing sealing) {
    this(
        now,
        ids,
        inventory,
        settings,
        catalogue,
        prices,
        network,
        linked,
        reserve,
        manner,
        restrictions,
        Duties.NONE,
        sealing);
  }

  /** The same before the server has told what must not be rented. */
  public Situation(
      Instant now,
      IdSource ids,
      Inventory inventory,
      Optional<State.Settings> settings,
      Optional<State.Catalogue> catalogue,
      Optional<State.Prices> prices,
      Optional<State.Network> network,
      boolean linked,
      boolean reserve,
      Manner manner,
      Sealing sealing) {
    this(
        now,
        ids,
        inventory,
        settings,
        catalogue,
        prices,
        network,
        linked,
        reserve,
        manner,
        Optional.empty(),
        sealing);
  }

  /** The same with its reserve whole, for a customer who has chosen no manner. */
  public Situation(
      Instant now,
      IdSource ids,
      Inventory inventory,
      Optional<State.Settings> settings,
      Optional<State.Catalogue> catalogue,
      Optional<State.Prices> prices,
      Optional<State.Network> network,
      boolean linked,
      boolean reserve,
      Sealing sealing) {
    this(
        now,
        ids,
        inventory,
        settings,
        catalogue,
        prices,
        network,
        linked,
        reserve,
        Manner.PLAIN,
        sealing);
  }

  /**
   * True if a disc could be rented now: the server answers and has told all there is to know, and
   * there is room for the records.
   */
  public boolean canSell() {
    return linked && reserve && settings.isPresent() && catalogue.isPresent() && prices.isPresent();
  }

  /** What can be rented here. */
  public Stock stock() {
    return new Stock(
        catalogue.orElseGet(() -> new State.Catalogue(List.of(), List.of())),
        inventory,
        format -> prices.filter(it -> it.tariff().hasPriceFor(format)).isPresent(),
        restrictions.map(it -> Set.copyOf(it.withheld())).orElse(Set.of()));
  }

  /** Seals a text to the server's people key, and knows service codes. */
  @FunctionalInterface
  public interface Sealing {
    /** A JWE of the text. */
    String forPeople(String text);

    /** Whether this is the code of that key. */
    default boolean opens(ServiceCode typed, State.ServiceKey key) {
      return typed.has(key.salt(), key.hash());
    }
  }
}
