package rondo.app.medium;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import rondo.media.minidisc.disc.DiscReading;
import rondo.media.minidisc.disc.MiniDisc;
import rondo.media.minidisc.image.ImageFile;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.toc.DiscIdentity;
import rondo.media.minidisc.toc.Ptoc;
import rondo.media.minidisc.toc.TableOfContents;
import rondo.media.prepaid.BlockSignature;
import rondo.media.prepaid.PrepaidBlock;
import rondo.media.prepaid.PrepaidIssue;
import rondo.media.prepaid.PrepaidPlace;
import rondo.media.prepaid.PrepaidSearch;

/**
 * Media that are made together. Their list is on the disk before the first of them is, so that no
 * medium exists that nobody knows of.
 */
final class Batch {
  private static final DiscIdentity IDENTITY = new DiscIdentity(0, 0, 0, 0);

  /** Draws before a medium ID counts as too narrow: many times the largest batch. */
  private static final long MOST_TRIES = 1_000_000;

  private final BatchOptions options;
  private final RandomGenerator random;
  private final Optional<PrivateKey> signing;

  Batch(BatchOptions options, RandomGenerator random) {
    this.options = options;
    this.random = random;
    this.signing = options.key().flatMap(KeyFile::signing);
  }

  /** Makes all of them; false when the folder has a list already or one could not be issued. */
  boolean issue(Consumer<String> say) {
    List<IssuedMedium> media = media();
    if (media.size() < options.count()) {
      say.accept("The medium ID is too narrow for so many media. Nothing was issued.");
      return false;
    }
    Path list = folder().resolve("issued.csv");
    if (!new IssuedList(media).create(list)) {
      say.accept("There is a list already: " + list + ". Nothing was issued; take another folder.");
      return false;
    }
    for (IssuedMedium medium : media) {
      Optional<PrepaidIssue.Refusal> refusal = make(medium);
      if (refusal.isPresent()) {
        say.accept(medium.file() + " was refused: " + refusal.get());
        return false;
      }
    }
    say.accept("%d media and their list are in %s".formatted(media.size(), options.folder()));
    return true;
  }

  private Path folder() {
    try {
      return Files.createDirectories(options.folder());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the folder " + options.folder(), e);
    }
  }

  /** Media with IDs that no earlier list has; fewer where there are not so many. */
  private List<IssuedMedium> media() {
    Set<Long> taken = new HashSet<>();
    options.earlier().forEach(list -> list.media().forEach(m -> taken.add(m.block().mediumId())));
    int spare = Long.SIZE - options.layout().mediumBits();
    List<IssuedMedium> media = new ArrayList<>();
    for (long tries = 0; media.size() < options.count() && tries < MOST_TRIES; tries++) {
      long id = random.nextLong() >>> spare;
      if (id > 0 && taken.add(id)) {
        media.add(medium(media.size() + 1, id));
      }
    }
    return media;
  }

  private IssuedMedium medium(int number, long id) {
    return new IssuedMedium(
        "medium-" + number + ".md",
        options.size().minutes(),
        options.place(),
        options.layout(),
        options.keyVersion(),
        new PrepaidBlock(options.denomination(), options.service(), id));
  }

  private Optional<PrepaidIssue.Refusal> make(IssuedMedium medium) {
    byte[] bytes = bytes(medium);
    PrepaidSearch search = BlockOptions.search(medium.form(), List.of(medium.place()));
    try (ImageFile image = press(medium, bytes)) {
      MiniDisc.format(image, TableOfContents.blank(options.size().programArea(), IDENTITY));
      return medium.place() instanceof PrepaidPlace.Embossed
              || !(MiniDisc.open(image) instanceof DiscReading.Usable usable)
          ? Optional.empty()
          : PrepaidIssue.issue(usable.disc(), search, medium.place(), bytes);
    }
  }

  private byte[] bytes(IssuedMedium medium) {
    return signing
        .map(key ->
            BlockSignature.write(
                medium.layout(), medium.block(), medium.keyVersion().orElseThrow(), key))
        .orElseGet(() -> medium.layout().write(medium.block()));
  }

  /** The disc as it comes from the press, with the block in it where its place is embossed. */
  private ImageFile press(IssuedMedium medium, byte[] bytes) {
    List<Sector> embossed = new ArrayList<>(List.of(Ptoc.of(options.size()).sector()));
    if (medium.place() instanceof PrepaidPlace.Embossed place) {
      while (embossed.size() <= place.sector()) {
        embossed.add(Sector.ZERO);
      }
      Sector plain = embossed.get(place.sector());
      embossed.set(
          place.sector(), PrepaidIssue.emboss(plain, place, medium.form(), bytes).orElseThrow());
    }
    return ImageFile.press(options.folder().resolve(medium.file()), embossed);
  }
}
