package rondo.app.medium;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.media.minidisc.disc.DiscReading;
import rondo.media.prepaid.BlockForm;
import rondo.media.prepaid.BlockSignature;
import rondo.media.prepaid.PrepaidReading;
import rondo.media.prepaid.PrepaidSearch;

/**
 * What {@code ./rondo medium verify} finds.
 *
 * @param lines for people
 * @param holds whether the medium can be sold
 */
record Verification(List<String> lines, boolean holds) {
  Verification {
    lines = List.copyOf(lines);
  }

  /** Holds a disc against the rules and, where they are there, the issuer's list and key. */
  static Verification of(
      DiscReading.Usable reading,
      Optional<IssuedMedium> issued,
      Optional<PublicKey> key,
      PrepaidSearch asked) {
    PrepaidSearch search =
        issued
            .map(medium -> BlockOptions.search(medium.form(), List.of(medium.place())))
            .orElseGet(() -> key.isPresent() ? signed(asked) : asked);
    PrepaidReading found = search.find(reading.disc());
    List<String> refused = new ArrayList<>();
    if (issued.isPresent() && !isOf(issued.get(), found)) {
      refused.add("The block is not the one that the list says. Do not sell this medium.");
    }
    if (key.isPresent() && !isBy(key.get(), search.form(), found)) {
      refused.add("No block on it is signed by this key. Do not sell this medium.");
    }
    List<String> lines = new ArrayList<>(DiscWords.complaints(reading, search));
    lines.addAll(refused);
    lines.add(lines.isEmpty() ? "Every rule holds." : "The medium can be used, but see above.");
    return new Verification(
        lines, refused.isEmpty() && !(found instanceof PrepaidReading.Doubtful));
  }

  private static PrepaidSearch signed(PrepaidSearch asked) {
    return new PrepaidSearch(new BlockForm(asked.form().layout(), true), asked.order());
  }

  private static boolean isOf(IssuedMedium medium, PrepaidReading found) {
    return found instanceof PrepaidReading.Prepaid prepaid
        && prepaid.block().equals(medium.block())
        && prepaid.place().equals(medium.place());
  }

  private static boolean isBy(PublicKey key, BlockForm form, PrepaidReading found) {
    if (!form.signed() || !(found instanceof PrepaidReading.Prepaid prepaid)) {
      return false;
    }
    byte[] all = prepaid.bytes(form);
    int version = all[form.layout().size()] & 0xFF;
    return BlockSignature.verify(form.layout(), all, Map.of(version, key)).isPresent();
  }
}
