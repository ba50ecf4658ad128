package rondo.vision.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Code 128 (ISO/IEC 15417): its words, read as wholes under their check of modulus 103. */
public final class Code128 implements Symbology {
  private static final int LETTER = 11;
  private static final int STOP = 13;
  private static final int MODULUS = 103;
  private static final int FIRST_START = 103;

  /** Fewest and most letters with start and check, without stop. */
  private static final int LEAST = 3;

  private static final int MOST = 40;

  private static final String WIDTHS =
      "212222222122222221121223121322131222122213122312132212221213221312231212112232122132"
          + "122231113222123122123221223211221132221231213212223112312131311222321122321221312212"
          + "322112322211212123212321232121111323131123131321112313132113132311211313231113231311"
          + "112133112331132131113123113321133121313121211331231131213113213311213131311123311321"
          + "331121312113312311332111314111221411431111111224111422121124121421141122141221112214"
          + "112412122114122411142112142211241211221114413111241112134111111242121142121241114212"
          + "124112124211411212421112421211212141214121412121111143111341131141114113114311411113"
          + "411311113141114131311141411131211412211214211232";

  private static final List<Letter> LETTERS = letters();
  private static final Alphabet START = new Alphabet(LETTERS.subList(FIRST_START, 106));
  private static final Alphabet DATA = new Alphabet(LETTERS.subList(0, FIRST_START));
  private static final Alphabet END = new Alphabet(List.of(Letter.ofWidths("2331112")));

  private static List<Letter> letters() {
    List<Letter> letters = new ArrayList<>();
    for (int i = 0; i < 106; i++) {
      letters.add(Letter.ofWidths(WIDTHS.substring(6 * i, 6 * i + 6)));
    }
    return letters;
  }

  @Override
  public List<Layout> layouts(int edges) {
    int letters = Math.round((edges - 8) / 6f);
    int least = Math.max(letters - 1, LEAST);
    int most = Math.min((int) (letters * 1.7) + 1, MOST);
    List<Layout> layouts = new ArrayList<>();
    for (int count = least; count <= most; count++) {
      layouts.add(layout(count));
    }
    return layouts;
  }

  private static Layout layout(int letters) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < letters; i++) {
      cells.add(new Cell(i * LETTER, i == 0 ? START : DATA));
    }
    cells.add(new Cell(letters * LETTER, END));
    return new Layout(cells, letters * LETTER + STOP);
  }

  @Override
  public Optional<Word> cheapest(Costs costs) {
    double[][] left = costs.left();
    int check = left.length - 2;
    Residues residues = new Residues(MODULUS, check + 1);
    for (int i = 0; i <= check; i++) {
      residues.next();
      double limit = limit(left[i]);
      for (int letter = 0; letter < left[i].length; letter++) {
        if (left[i][letter] <= limit) {
          residues.offer(letter, left[i][letter], adds(i, check, letter));
        }
      }
    }
    double best = residues.cost(0, 0) + left[check + 1][0];
    double next = residues.cost(0, 1) + left[check + 1][0];
    return best < Double.POSITIVE_INFINITY
        ? Optional.of(new Word(residues.letters(0), best, next - best))
        : Optional.empty();
  }

  private static int adds(int cell, int check, int letter) {
    return cell == 0 ? FIRST_START + letter : cell == check ? -letter : cell * letter;
  }

  /** Letters that leave more than the eighth best are not worth a thought. */
  private static double limit(double[] left) {
    double[] sorted = left.clone();
    java.util.Arrays.sort(sorted);
    return sorted[Math.min(7, sorted.length - 1)];
  }

  @Override
  public Optional<String> text(Word word) {
    return Code128Text.of(word.letters());
  }
}
