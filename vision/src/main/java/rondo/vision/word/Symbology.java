package rondo.vision.word;

import java.util.List;
import java.util.Optional;

/**
 * A kind of straight bar code: its layouts, its words, its texts. Implementations are stateless.
 */
public sealed interface Symbology permits Code128, Ean13 {
  /** The layouts that a symbol with about so many edges may have. */
  List<Layout> layouts(int edges);

  /** The cheapest word with a right check, and how much dearer the next one is. */
  Optional<Word> cheapest(Costs costs);

  /** The text of a word, if it has one. */
  Optional<String> text(Word word);
}
