package rondo.app.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import rondo.media.minidisc.image.ImageFile;
import rondo.media.minidisc.image.SectorStore;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorAddress;

/** The rules that hold for every class of the house; each can fail, which a test shows. */
final class HouseRules {
  static final ArchRule WALLS = classes().should(new Walls());

  static final ArchRule NO_CYCLES =
      slices().assignedFrom(new Features()).should().beFreeOfCycles().allowEmptyShould(true);

  static final ArchRule TIME_AND_CHANCE = classes().should(new TimeAndChance());

  static final ArchRule NAMES =
      noClasses()
          .should()
          .haveNameMatching(".*(Manager|Helper|Impl|Util|Utils)")
          .because("such a name says what a class is not sure of");

  static final ArchRule NULL_MARKED =
      classes().that(arePublicAndWritten()).should(standInNullMarkedPackages());

  static final ArchRule STANDARD_OUTPUT =
      noClasses()
          .that()
          .resideOutsideOfPackage("rondo.app..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace")
          .because("everything but a command's answer goes to the log");

  static final ArchRule SECTORS =
      noClasses()
          .that()
          .resideOutsideOfPackage("rondo.media.minidisc.disc")
          .should()
          .callMethod(SectorStore.class, "write", SectorAddress.class, Sector.class)
          .orShould()
          .callMethod(ImageFile.class, "write", SectorAddress.class, Sector.class)
          .because("only what carries a prepaid block bit by bit may write to a disc");

  private HouseRules() {}

  private static DescribedPredicate<JavaClass> arePublicAndWritten() {
    return DescribedPredicate.describe(
        "are public and written by hand",
        item ->
            item.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC)
                && !item.getPackageName().contains(".jte"));
  }

  private static ArchCondition<JavaClass> standInNullMarkedPackages() {
    return new ArchCondition<>("stand in a package with @NullMarked") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
          events.add(SimpleConditionEvent.violated(item, item.getName() + " may be null anywhere"));
        }
      }
    };
  }
}
