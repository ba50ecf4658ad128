package rondo.app.traffic.books;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.CheckoutId;
import rondo.server.mail.FolderPost;
import rondo.server.mail.Sender;

/** The messages to customers, as the database lists them and as they lie in the mailbox. */
final class Messages {
  private static final Pattern TO =
      Pattern.compile("^To: .*?<?([^\\s<>]+@[^\\s<>]+)>?\\s*$", Pattern.MULTILINE);

  private final List<Message> rows;
  private final Optional<Path> folder;

  /**
   * A message.
   *
   * @param kind RENTAL, RETURN or SALE
   */
  record Message(UUID mail, String kind, CheckoutId checkout, String state) {
    @Override
    public String toString() {
      return "message " + mail + " (" + kind + ", " + state + ")";
    }
  }

  /** A receipt as it lies in the mailbox. Never printed. */
  record Kept(String to, String subject) {
    @Override
    public String toString() {
      return "Kept[hidden]";
    }
  }

  private Messages(List<Message> rows, Optional<Path> folder) {
    this.rows = rows;
    this.folder = folder;
  }

  static Messages read(Jdbi database, Optional<Path> folder) {
    List<Message> rows =
        database.withHandle(handle ->
            handle
                .createQuery("select mail_id, kind, checkout_id, state from mail order by mail_id")
                .map((row, _) ->
                    new Message(
                        UUID.fromString(row.getString("mail_id")),
                        row.getString("kind"),
                        CheckoutId.parse(row.getString("checkout_id")),
                        row.getString("state")))
                .list());
    return new Messages(rows, folder);
  }

  /** How many receipts went out. */
  long sent() {
    return rows.stream().filter(message -> message.state().equals("SENT")).count();
  }

  /** What was written to the customer of a checkout. */
  List<Message> of(CheckoutId checkout) {
    return rows.stream().filter(message -> message.checkout().equals(checkout)).toList();
  }

  /** Messages that are said to lie in the mailbox and do not. */
  List<Message> lost() {
    return rows.stream()
        .filter(message -> message.state().equals("SENT") && file(message).isPresent())
        .filter(message -> file(message).filter(Files::exists).isEmpty())
        .toList();
  }

  /** A message in the mailbox; empty where messages are sent away, or it is not there. */
  Optional<Kept> kept(Message message) {
    return file(message).filter(Files::exists).map(file -> kept(file, message));
  }

  private Kept kept(Path file, Message message) {
    try {
      Matcher to = TO.matcher(Files.readString(file));
      var post =
          new FolderPost(file.resolveSibling(""), new Sender("Rondo", "nobody@rondo.invalid"));
      String subject = post.read(message.mail()).map(FolderPost.Kept::subject).orElse("");
      return new Kept(to.find() ? to.group(1) : "", subject);
    } catch (IOException e) {
      throw new UncheckedIOException("message " + message.mail() + " cannot be read", e);
    }
  }

  private Optional<Path> file(Message message) {
    return folder.map(place -> place.resolve(message.mail() + ".eml"));
  }
}
