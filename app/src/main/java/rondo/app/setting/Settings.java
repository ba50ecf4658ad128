package rondo.app.setting;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import rondo.base.config.ConfigurationException;
import rondo.base.config.Default;
import rondo.base.config.Meaning;
import rondo.base.config.Range;
import rondo.base.config.Secret;
import rondo.base.time.Ticker;
import rondo.kiosk.journal.Reserve;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.screen.Languages;
import rondo.server.catalogue.AgeRule;
import rondo.server.debt.DebtRule;
import rondo.server.link.KeyTimes;
import rondo.server.payment.PaymentRules;
import rondo.server.site.limit.Caller;
import rondo.server.site.limit.Limits;
import rondo.server.site.limit.Rate;

/**
 * What every command can be told; each uses what concerns it.
 *
 * @param data the folder of everything that lasts
 * @param port the first of the ports, 1 to 65000
 * @param speed how many times faster than life simulated machines move, 1 to 400
 * @param patience how many times sooner than in life a mouth gives up on a hand, 1 to 20
 * @param idle how many times sooner than in life a screen that nobody touches asks and gives way, 1
 *     to 60
 * @param log what is kept of the log
 */
public record Settings(
    @Default("data") @Meaning("The folder of everything that lasts.") Path data,
    @Default("8080")
        @Range(min = 1, max = 65000)
        @Meaning("The first port; the others are counted from it.")
        int port,
    @Default("1")
        @Range(min = 1, max = 400)
        @Meaning("How many times faster than life simulated machines move.")
        int speed,
    @Default("1")
        @Range(min = 1, max = 20)
        @Meaning(
            "How many times sooner than in life a simulated machine's mouth gives up on a hand.")
        int patience,
    @Default("1")
        @Range(min = 1, max = 60)
        @Meaning("How many times sooner than in life a screen that nobody touches gives way.")
        int idle,
    Log log,
    Database database,
    Web web,
    Site site,
    Link link,
    Keys keys,
    Mail mail,
    Payment payment,
    Age age,
    Machine machine,
    Kiosk kiosk,
    Speech speech) {

  /**
   * What is kept of the log.
   *
   * @param days how long a log file stays, 1 to 3650
   */
  public record Log(
      @Default("30")
          @Range(min = 1, max = 3650)
          @Meaning("How many days a log file stays in the data folder.")
          int days) {}

  /**
   * Where the server keeps its records.
   *
   * @param url of a PostgreSQL from version 15; empty for the embedded one
   * @param programs where the embedded one's programs are unpacked; empty for the data folder
   */
  public record Database(
      @Secret @Meaning("postgresql://user:password@host/name; not set: a PostgreSQL of our own.")
          Optional<String> url,
      @Meaning(
              "Where our own PostgreSQL's programs are unpacked, 60 MB that several data folders"
                  + " may share; not set: in the data folder.")
          Optional<Path> programs) {}

  /**
   * The server's pages.
   *
   * @param host address to bind
   * @param names by which browsers may call it, besides localhost
   * @param certificate file of its certificates; empty for plain HTTP
   * @param key file of its key in PEM
   * @param password of a PKCS#12 file
   */
  public record Web(
      @Default("127.0.0.1")
          @Meaning(
              "The address that the server's pages are bound to; any but this machine's"
                  + " own needs web.certificate.")
          String host,
      @Default("")
          @Meaning("Names and addresses by which browsers may call the pages, besides localhost.")
          List<String> names,
      @Meaning("Certificates in PEM, or a PKCS#12 file (.p12); not set: plain HTTP.")
          Optional<Path> certificate,
      @Meaning("The certificate's key in PEM; not set: it is in the certificate's file.")
          Optional<Path> key,
      @Secret @Meaning("Password of the PKCS#12 file.") Optional<String> password) {}

  /**
   * The public pages and the API.
   *
   * @param callerHeader that a proxy in front sets; empty where none is
   * @param perSecond requests of one address in the long run
   * @param burst requests of one address at once
   */
  public record Site(
      @Meaning(
              "The header in which the proxy in front names who asks, such as X-Forwarded-For;"
                  + " not set: nobody is in front.")
          Optional<String> callerHeader,
      @Default("20")
          @Range(min = 1, max = 100_000)
          @Meaning("How many public pages and API answers one address gets a second.")
          int perSecond,
      @Default("120")
          @Range(min = 1, max = 100_000)
          @Meaning("How many of them one address may ask for at once.")
          int burst) {
    /** Limits by this. */
    public Limits limits(Ticker ticker) {
      return new Limits(new Rate(perSecond, burst), new Caller(callerHeader), ticker);
    }
  }

  /**
   * The port that kiosks connect to.
   *
   * @param host address to bind
   * @param keyAge from which on a kiosk's key is renewed
   * @param keyOverlap how long the key before it stays good
   * @param away how long a kiosk's link may be lost until no other kiosk sends anybody there
   */
  public record Link(
      @Default("127.0.0.1") @Meaning("The address that the link port is bound to; 0.0.0.0 for all.")
          String host,
      @Default("P90D") @Meaning("How old a kiosk's key gets before it is renewed over the link.")
          Duration keyAge,
      @Default("P1D") @Meaning("How long a kiosk's old key stays good once its new one is in use.")
          Duration keyOverlap,
      @Default("PT60S")
          @Meaning(
              "How long a kiosk's link may be lost until no other kiosk sends customers there.")
          Duration away) {
    /** When keys follow each other. */
    public KeyTimes keyTimes() {
      return new KeyTimes(keyAge, keyOverlap);
    }
  }

  /**
   * The keys that kiosks seal cards and addresses to.
   *
   * @param age from which on another follows
   * @param kept how long one that was replaced can be read with at least
   */
  public record Keys(
      @Default("P90D") @Meaning("How old a key gets that kiosks seal cards and addresses to.")
          Duration age,
      @Default("P30D") @Meaning("How long such a key is kept at least once another follows it.")
          Duration kept) {}

  /**
   * How receipts leave.
   *
   * @param host of the SMTP server; empty for a mailbox folder
   */
  public record Mail(
      @Meaning("The SMTP server; not set: mails go to a folder with a page to read them.")
          Optional<String> host,
      @Default("587") @Range(min = 1, max = 65535) @Meaning("The SMTP server's port.") int port,
      @Default("starttls")
          @Meaning("How the SMTP connection is protected: starttls, tls, or none on this machine.")
          MailSecurity security,
      @Meaning("User at the SMTP server.") Optional<String> user,
      @Secret @Meaning("Password at the SMTP server.") Optional<String> password,
      @Default("receipts@rondo.invalid") @Meaning("Who receipts come from.") String from) {}

  /** How an SMTP connection is protected. */
  public enum MailSecurity {
    STARTTLS,
    TLS,
    NONE
  }

  /**
   * The payment side.
   *
   * @param port of the simulator on loopback; 0 takes a free one
   */
  public record Payment(
      @Default("0")
          @Range(min = 0, max = 65535)
          @Meaning("Loopback port of the payment simulator; 0: any free one.")
          int port,
      @Default("PT20S") @Meaning("How long the server waits for the payment side.")
          Duration deadline,
      @Default("PT40S") @Meaning("How late the simulator's late card is answered.") Duration late,
      @Default("PT24H")
          @Meaning("How long the payment side remembers a key: later a call is only asked about.")
          Duration keyWindow,
      @Default("P1D,P3D,P7D,P14D")
          @Meaning("When a refused charge is tried again, counted from the first refusal.")
          List<String> retries) {
    /**
     * How calls are repeated.
     *
     * @throws ConfigurationException where the times are none, or do not follow one another
     */
    public PaymentRules rules() {
      try {
        return new PaymentRules(
            keyWindow, new DebtRule(retries.stream().map(Duration::parse).toList()));
      } catch (DateTimeParseException | IllegalArgumentException e) {
        throw new ConfigurationException(
            List.of(
                "payment.retries and payment.key-window: times such as P1D,P3D that follow one"
                    + " another, and a window of a minute or more, are expected"));
      }
    }
  }

  /**
   * Titles that have an age.
   *
   * @param limit in years
   */
  public record Age(
      @Default("18")
          @Range(min = 1, max = 150)
          @Meaning("From which age of a title on a card must prove its owner's age.")
          int limit) {
    /** What the server goes by. */
    public AgeRule rule() {
      return new AgeRule(limit);
    }
  }

  /**
   * The machine.
   *
   * @param port of its socket on loopback; 0 takes a free one
   * @param secret file of the secret that a controller must know
   */
  public record Machine(
      @Default("0")
          @Range(min = 0, max = 65535)
          @Meaning("Loopback port of the machine's socket; 0: any free one.")
          int port,
      @Meaning("File of the machine's secret; not set: one is drawn in the data folder.")
          Optional<Path> secret) {}

  /**
   * A kiosk.
   *
   * @param server address of its server's link port
   * @param reserveMegabytes of free disk below which the kiosk only takes discs back
   * @param reserveFacts that wait for the server at which the kiosk only takes discs back
   * @param languages that its customers may choose from, the first one first
   */
  public record Kiosk(
      @Default("https://localhost:8081") @Meaning("The server's link port.") String server,
      @Secret @Meaning("The enrolment code, at the first start only.") Optional<String> code,
      @Meaning("Fingerprint of the server's identity key, at the first start only.")
          Optional<String> fingerprint,
      @Default("256")
          @Range(min = 1, max = 1_000_000)
          @Meaning("Megabytes of free disk below which a kiosk only takes discs back.")
          int reserveMegabytes,
      @Default("10000")
          @Range(min = 100, max = 1_000_000)
          @Meaning("Facts waiting for the server at which a kiosk only takes discs back.")
          int reserveFacts,
      @Default("en-US,es-US")
          @Meaning(
              "Languages that a kiosk's customers may choose from; each visit begins in the first.")
          List<String> languages) {
    /**
     * What its rail offers.
     *
     * @throws ConfigurationException where one of them is not spoken here, or stands twice
     */
    public Languages offered() {
      for (String tag : languages) {
        if (!KioskWords.isSpoken(tag)) {
          throw new ConfigurationException(
              List.of(
                  "kiosk.languages: no kiosk speaks %s; it speaks en-US and es-US".formatted(tag)));
        }
      }
      try {
        return new Languages(languages);
      } catch (IllegalArgumentException e) {
        throw new ConfigurationException(
            List.of("kiosk.languages: at least one is expected, and each once"));
      }
    }

    /** What it keeps free for returns. */
    public Reserve reserve() {
      return Reserve.ofMegabytes(reserveMegabytes, reserveFacts);
    }

    /** The server's address. */
    public URI serverUri() {
      return URI.create(server);
    }
  }

  /**
   * Spoken mode.
   *
   * @param program that reads pages aloud; where it is missing a kiosk has no voice
   */
  public record Speech(
      @Default("espeak-ng") @Meaning("The program that reads a kiosk's pages aloud.")
          String program) {}
}
