package rondo.server.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.simplejavamail.api.email.AttachmentResource;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.converter.EmailConverter;
import rondo.base.file.DurableFile;

/**
 * Keeps messages as {@code .eml} files, each whole or not at all, where no mail server is
 * configured. A double replaces its twin.
 */
public final class FolderPost implements Post {
  private final Path folder;
  private final Sender sender;

  /** Keeps messages in this folder, which is made if it is missing. */
  public FolderPost(Path folder, Sender sender) {
    this.folder = folder;
    this.sender = sender;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + folder, e);
    }
  }

  @Override
  public void send(Envelope envelope) {
    String eml = EmailConverter.emailToEML(Envelopes.email(sender, envelope));
    try {
      DurableFile.replace(file(envelope.mailId()), eml.getBytes(UTF_8));
    } catch (UncheckedIOException e) {
      throw PostFailedException.passing("the mailbox folder cannot be written");
    }
  }

  /** The message as it was kept; empty where there is none. */
  public Optional<Kept> read(UUID mailId) {
    Path file = file(mailId);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Email email = EmailConverter.emlToEmail(file.toFile());
    return Optional.of(
        new Kept(
            text(email.getSubject()),
            text(email.getPlainText()),
            withPictures(text(email.getHTMLText()), email)));
  }

  /** Whether it is there. */
  public boolean has(UUID mailId) {
    return Files.exists(file(mailId));
  }

  private Path file(UUID mailId) {
    return folder.resolve(mailId + ".eml");
  }

  /**
   * The pictures that came with the message stand in the HTML itself, as who shows it has no mail.
   */
  private static String withPictures(String html, Email email) {
    String shown = html;
    for (AttachmentResource picture : email.getEmbeddedImages()) {
      try {
        byte[] png = picture.readAllBytes();
        String data = "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
        shown = shown.replace("\"cid:" + picture.getName() + "\"", "\"" + data + "\"");
      } catch (IOException e) {
        throw new UncheckedIOException("a picture of a kept message cannot be read", e);
      }
    }
    return shown;
  }

  private static String text(@org.jspecify.annotations.Nullable String part) {
    return part == null ? "" : part;
  }

  /** A kept message without its address; pictures stand in the HTML as data. */
  public record Kept(String subject, String text, String html) {
    @Override
    public String toString() {
      return "Kept[" + html.length() + " characters]";
    }
  }
}
