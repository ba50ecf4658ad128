package rondo.protocol.state;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import rondo.base.id.TitleId;
import rondo.base.place.Slot;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.protocol.fact.SlotContent;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.Tariff;

/** The whole content of one {@link Topic}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = State.Settings.class, name = "settings"),
  @JsonSubTypes.Type(value = State.Catalogue.class, name = "catalogue"),
  @JsonSubTypes.Type(value = State.Prices.class, name = "prices"),
  @JsonSubTypes.Type(value = State.Loading.class, name = "loading"),
  @JsonSubTypes.Type(value = State.Network.class, name = "network"),
  @JsonSubTypes.Type(value = State.Restrictions.class, name = "restrictions"),
  @JsonSubTypes.Type(value = State.Orders.class, name = "orders")
})
public sealed interface State {
  /**
   * What this kiosk is.
   *
   * @param name of the place, as customers read it
   * @param zone whose 21:00 ends a night
   * @param group own group
   * @param accepted groups whose discs are taken in here, the own one among them
   * @param helpPhone for the screens
   * @param peopleKey public JWK that e-mail addresses are sealed to
   * @param paymentKey public JWK that cards are sealed to
   * @param ageLimit years from which on a title's age must be shown before it is rented; from
   *     version 3 on. Without it nobody is asked
   */
  record Settings(
      String name,
      ZoneId zone,
      GroupCode group,
      List<GroupCode> accepted,
      Optional<String> helpPhone,
      String peopleKey,
      String paymentKey,
      Optional<Integer> ageLimit)
      implements State {
    /** Of a server that asks for nobody's age. */
    public Settings(
        String name,
        ZoneId zone,
        GroupCode group,
        List<GroupCode> accepted,
        Optional<String> helpPhone,
        String peopleKey,
        String paymentKey) {
      this(name, zone, group, accepted, helpPhone, peopleKey, paymentKey, Optional.empty());
    }
  }

  /**
   * Every title that this kiosk may show, and which title each disc of the groups taken here is.
   */
  record Catalogue(List<Title> titles, List<Disc> discs) implements State {}

  /**
   * A title.
   *
   * @param year of its first publication
   * @param genre one of the cover genres: {@code science-fiction}, {@code horror}, {@code romance}
   *     ...
   * @param by director, author or band
   * @param minutes running time, 0 where it means nothing
   * @param age from which it may be rented, 0 for all
   * @param languages of the sound, as BCP 47 tags
   * @param names in other languages, by which people look for it too; empty where there are none or
   *     the server does not tell. From version 3 on
   */
  record Title(
      TitleId id,
      String name,
      int year,
      String genre,
      String by,
      int minutes,
      int age,
      List<String> languages,
      Optional<List<OtherName>> names) {
    /** One of a single name. */
    public Title(
        TitleId id,
        String name,
        int year,
        String genre,
        String by,
        int minutes,
        int age,
        List<String> languages) {
      this(id, name, year, genre, by, minutes, age, languages, Optional.empty());
    }
  }

  /**
   * A title's name in another language.
   *
   * @param language BCP 47 tag
   */
  record OtherName(String language, String name) {}

  /** A disc: which title it is a copy of, and in which format. */
  record Disc(DiscCode code, TitleId title, Format format) {}

  /** The tariff that new rentals follow. */
  record Prices(Tariff tariff) implements State {}

  /**
   * What a service person has put where. Each list is worked in once; a list's number only grows.
   *
   * @param number 0 where nothing was ever loaded
   */
  record Loading(long number, List<Loaded> discs) implements State {}

  /** One disc that was put into a slot. */
  record Loaded(Slot slot, DiscCode disc) {}

  /**
   * Where the other kiosks stand and whose discs they take in, so that a customer can be sent to
   * the nearest one also while the link is away (T1).
   *
   * @param here where this kiosk stands, if that is known
   */
  record Network(Optional<Point> here, List<Neighbour> others) implements State {}

  /**
   * Another kiosk of the network.
   *
   * @param name of the place, as customers read it
   * @param address street and town; empty where nobody has entered it
   * @param point where it stands, if that is known
   * @param accepted groups whose discs are taken in there
   * @param room how many places are free there at least: one of a few steps, so that not every
   *     rental is news; 0 where it is full; empty where that is not known. From version 3 on
   * @param open whether it takes discs in: it was heard of not long ago and is not out of service;
   *     empty where the server does not tell. From version 3 on
   */
  record Neighbour(
      String name,
      String address,
      Optional<Point> point,
      List<GroupCode> accepted,
      Optional<Integer> room,
      Optional<Boolean> open) {
    /** One of which the server does not tell how it stands. */
    public Neighbour(String name, String address, Optional<Point> point, List<GroupCode> accepted) {
      this(name, address, point, accepted, Optional.empty(), Optional.empty());
    }
  }

  /**
   * What must not be rented as it stands. A server that tells it takes reports of faults.
   *
   * @param withheld discs that a person has to look at first
   */
  record Restrictions(List<DiscCode> withheld) implements State {
    public Restrictions {
      withheld = List.copyOf(withheld);
    }
  }

  /**
   * What people are to do at this kiosk, and what was found out about its slots. A server that
   * tells it takes the Facts of audits and of service visits.
   *
   * @param key lets one person into the service pages, if a code was given out
   * @param in discs that are to be put in
   * @param out discs that are to be taken out
   * @param audit number of the newest audit that was ordered; a kiosk that has finished it rests
   * @param corrections of what is believed of slots, oldest first; each is worked in once
   */
  record Orders(
      Optional<ServiceKey> key,
      List<DiscCode> in,
      List<DiscCode> out,
      Optional<Long> audit,
      List<Correction> corrections)
      implements State {
    /** Nothing is to be done. */
    public static final Orders NONE =
        new Orders(Optional.empty(), List.of(), List.of(), Optional.empty(), List.of());

    public Orders {
      in = List.copyOf(in);
      out = List.copyOf(out);
      corrections = List.copyOf(corrections);
    }
  }

  /**
   * By which a kiosk knows a service code without holding it, also while the link is away.
   *
   * @param number of the code; only grows
   * @param salt of its hash
   * @param hash of the code, as {@link rondo.protocol.identity.ServiceCode} makes it
   * @param until when it is good, if it is not used up before
   */
  record ServiceKey(long number, String salt, String hash, Instant until) {}

  /**
   * A person has settled what is in a slot.
   *
   * @param number only grows
   * @param was what the kiosk must still believe; else something newer is known and nothing changes
   * @param is what it believes from now on
   */
  record Correction(long number, Slot slot, SlotContent was, SlotContent is) {}

  /**
   * A place on earth.
   *
   * @param latitude degrees north, -90 to 90
   * @param longitude degrees east, -180 to 180
   */
  record Point(double latitude, double longitude) {}
}
