package rondo.server.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Names that could be, of nobody and nothing. Words of one list are drawn unevenly, as in life. */
final class Invented {
  private static final List<String> ADJECTIVES =
      words(
          "silent golden broken last first hidden crimson paper wild quiet endless hollow amber"
              + " bitter blue bright burning careless cold copper crooked daring dark deep distant"
              + " early electric empty faded false final floating forgotten fragile frozen gentle"
              + " grand great green grey half heavy high honest hungry idle iron invisible lonely"
              + " long lost lucky narrow northern old open painted pale patient perfect plain proud"
              + " rare red restless rising secret seventh sharp short sleeping slow small soft stolen"
              + " strange sudden sweet tall tender thin third thousand tired true twisted upper"
              + " vanishing violet warm weary white wooden yellow young");
  private static final List<String> NOUNS =
      words(
          "harbour garden river winter summer letter window street mirror ocean shadow tower forest"
              + " station bridge island market orchard mountain valley lantern carousel clock piano"
              + " violin captain doctor painter baker sailor stranger daughter brother sister widow"
              + " orphan king queen prince soldier detective thief witness gambler pilot farmer"
              + " teacher dancer singer poet ghost witch dragon fox wolf sparrow swallow raven horse"
              + " tiger whale salmon apple cherry lemon pepper sugar salt bread wine coffee silver"
              + " copper marble velvet cotton ribbon umbrella suitcase telephone radio camera engine"
              + " airplane steamboat tramway bicycle railway elevator staircase balcony kitchen attic"
              + " cellar theatre circus museum library hospital hotel prison palace castle village"
              + " city border desert meadow storm thunder rain snow fire smoke ash moon star comet"
              + " planet horizon dawn midnight morning evening hour season century promise secret"
              + " question answer story song dream memory journey voyage escape return farewell"
              + " wedding trial game dance duel war peace");
  private static final List<String> SPANISH_NOUNS =
      words(
          "puerto jardín río invierno verano espejo bosque puente mercado reloj violín capitán"
              + " pintor extraño ladrón testigo campesino fantasma zorro lobo caballo limón café"
              + " tranvía balcón circo museo palacio pueblo desierto trueno fuego cometa sueño viaje"
              + " secreto juego camino corazón niño señor año cielo mar");
  private static final List<String> SPANISH_ADJECTIVES =
      words(
          "silencioso dorado roto último oculto salvaje infinito amargo azul frío oscuro lejano"
              + " eléctrico vacío olvidado frágil blanco invisible solitario perdido antiguo pálido"
              + " rojo dormido lento pequeño extraño dulce alto cansado verdadero cálido viejo joven");
  private static final List<String> FIRST =
      words(
          "Ada Ana Béla Carla Clara Diego Edda Elías Emil Esther Felix Greta Hana Hugo Ida Inés"
              + " Ivan Jakob Jonas Karin Lena Leo Lía Marta Milo Nadia Nils Nora Olga Oscar Paula"
              + " Pedro Rosa Ruth Samuel Sofía Stefan Tomás Vera Viktor Yara Zoë");
  private static final List<String> BEGINNINGS =
      words(
          "Al Ar Bel Ber Bran Cal Cor Dal Dor El Fal Fen Gar Hal Har Hol Jan Kal Kel Lan Lor Mal"
              + " Mar Mer Mor Nor Or Pal Per Quin Ral Ros Sal Ser Tal Tor Ul Val Ver Wal Wes Yar Zel");
  private static final List<String> MIDDLES =
      words("a an ar e en er i in is o on or u un ye ia el al em om id ad");
  private static final List<String> ENDS =
      words(
          "berg by dale den don feld ford gard ham holm ini kamp land ley low mann mere mont nes"
              + " ov owa quist ridge sen shaw son stad stead stein stone ton vale ville well wick"
              + " wood worth ya zka");

  private final RandomGenerator random;
  private final Map<String, Integer> given = new HashMap<>();

  Invented(RandomGenerator random) {
    this.random = random;
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }

  /** A title's name; one that was given before gets a number. */
  String title() {
    String name =
        switch (random.nextInt(8)) {
          case 0, 1 -> "The " + capital(often(ADJECTIVES)) + " " + capital(often(NOUNS));
          case 2 -> capital(often(NOUNS)) + " of " + place();
          case 3 -> person().split(" ")[1] + "'s " + capital(often(NOUNS));
          case 4 -> capital(often(ADJECTIVES)) + " " + capital(often(NOUNS)) + "s";
          case 5 -> "The " + capital(often(NOUNS)) + " and the " + capital(often(NOUNS));
          case 6 -> place();
          default -> "A " + capital(often(NOUNS)) + " in " + place();
        };
    int number = given.merge(name, 1, Integer::sum);
    return number == 1 ? name : name + " " + number;
  }

  String spanishTitle() {
    return "El " + often(SPANISH_NOUNS) + " " + often(SPANISH_ADJECTIVES);
  }

  String person() {
    return even(FIRST) + " " + word();
  }

  String studio() {
    return word() + " Pictures";
  }

  String place() {
    return word();
  }

  String kiosk() {
    List<String> sorts =
        List.of("Station", "Library", "Market", "Square", "Mall", "Corner", "Campus", "Terminal");
    return word() + " " + even(sorts);
  }

  String street() {
    List<String> sorts = List.of("Street", "Avenue", "Lane", "Road");
    return (1 + random.nextInt(240)) + " " + capital(often(NOUNS)) + " " + even(sorts);
  }

  private String word() {
    String middle = random.nextInt(3) == 0 ? even(MIDDLES) : "";
    return even(BEGINNINGS) + middle + even(ENDS);
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** The first words of a list come most often. */
  private String often(List<String> words) {
    double drawn = random.nextDouble();
    return words.get((int) (words.size() * drawn * drawn));
  }

  private String even(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  /** One of a list. */
  <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** So many different names. */
  List<String> people(int number) {
    List<String> people = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      people.add(person());
    }
    return people;
  }
}
