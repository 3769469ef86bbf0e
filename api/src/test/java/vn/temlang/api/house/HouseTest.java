package vn.temlang.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseTest {
  private static final String FIXTURE = "vn.temlang.api.house.fixture";
  private static final HouseRules HOUSE = new HouseRules("vn.temlang");
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(HouseTest::written)
          .importPackages("vn.temlang");

  /** Micronaut writes classes of its own beside ours; their names begin with a dollar sign. */
  private static boolean written(Location location) {
    return !location.contains("/$");
  }

  @Nested
  class TheProduct {
    @Test
    void has_all_its_rooms() {
      assertThat(PRODUCT.stream().map(type -> type.getPackageName().split("\\.")[2]))
          .contains("qrlabels", "traceability", "storefrontsync", "api");
    }

    @Test
    void rule_1_has_no_package_cycles() {
      HOUSE.noCyclesAtAnyLevel().check(PRODUCT);
    }

    @Test
    void rule_2_keeps_siblings_apart() {
      HOUSE.siblingsNeverSeeEachOther().check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("vn.temlang.api.house.HouseTest#plans")
    void rule_3_has_features_that_look_back_only(RoomPlan plan) {
      HOUSE.featuresLookBackOnly(plan).check(PRODUCT);
    }

    @Test
    void rule_4_hides_its_adapters() {
      HOUSE.adaptersAreHidden().check(PRODUCT);
    }

    @Test
    void rule_5_has_controllers_in_api_only() {
      HOUSE.controllersStandInApiAndCallUseCases().check(PRODUCT);
    }

    @Test
    void rule_6_is_given_time_and_randomness() {
      HOUSE.worldlyThingsAreInjected().check(PRODUCT);
    }

    @Test
    void rule_7_has_names_that_say_something() {
      HOUSE.namesSaySomething().check(PRODUCT);
    }

    @Test
    void rule_8_is_null_marked_and_says_its_purpose() throws IOException {
      HOUSE.packagesAreNullMarked().check(PRODUCT);
      for (Path sources : PackagePurposes.sources(Path.of(".."))) {
        assertThat(PackagePurposes.missing(sources)).isEmpty();
      }
    }

    @Test
    void rule_8_looks_at_every_module() throws IOException {
      assertThat(PackagePurposes.sources(Path.of("..")))
          .contains(
              Path.of("../api/src/main/java"),
              Path.of("../qr-labels/src/main/java"),
              Path.of("../traceability/src/main/java"),
              Path.of("../storefront-sync/src/main/java"),
              Path.of("../infra/sandbox/src/main/java"));
    }

    @Test
    void rule_9_names_every_case_of_a_sealed_type() {
      assertThat(SealedSwitches.withDefault(PRODUCT)).isEmpty();
    }
  }

  static Stream<RoomPlan> plans() {
    return Stream.of(RoomPlan.LABELS, RoomPlan.TRACEABILITY, RoomPlan.STOREFRONT);
  }

  /** Rule 10: a small house for each rule that breaks it. */
  @Nested
  class ABrokenHouse {
    @ParameterizedTest
    @MethodSource("vn.temlang.api.house.HouseTest#breaches")
    void is_noticed(String house, ArchRule rule, String culprit) {
      assertThat(rule.evaluate(imported(house)).getFailureReport().toString()).contains(culprit);
    }

    @Test
    void is_noticed_where_a_package_says_nothing(@TempDir Path sources) throws IOException {
      Path silent = Files.createDirectories(sources.resolve("vn/silent"));
      Files.writeString(silent.resolve("Thing.java"), "package vn.silent;");
      Path unmarked = Files.createDirectories(sources.resolve("vn/unmarked"));
      Files.writeString(
          unmarked.resolve("package-info.java"), "/** Says something. */\npackage vn.unmarked;");
      Path right = Files.createDirectories(sources.resolve("vn/right"));
      Files.writeString(
          right.resolve("package-info.java"),
          "/** Says something. */\n@NullMarked\npackage vn.right;");
      assertThat(PackagePurposes.missing(sources)).containsExactlyInAnyOrder(silent, unmarked);
    }

    @Test
    void is_noticed_where_a_sealed_type_meets_a_default() {
      assertThat(SealedSwitches.withDefault(imported("sealed")))
          .containsExactlyInAnyOrder(
              FIXTURE + ".sealed.api.Answerer.careless",
              FIXTURE + ".sealed.api.Answerer.carelessStatement",
              FIXTURE + ".sealed.api.Answerer.catchAll");
    }

    @Test
    void has_a_breach_for_each_rule() {
      assertThat(breaches().map(breach -> (String) breach.get()[0]))
          .contains("cycle", "sibling", "order", "adapter", "controller", "worldly", "naming")
          .contains("unmarked");
    }
  }

  static Stream<Arguments> breaches() {
    RoomPlan plan = RoomPlan.TRACEABILITY;
    return Stream.of(
        Arguments.of("cycle", in("cycle").noCyclesAtAnyLevel(), "Cycle detected"),
        Arguments.of("sibling", in("sibling").siblingsNeverSeeEachOther(), "party.Seller"),
        Arguments.of("sibling", in("sibling").siblingsNeverSeeEachOther(), "listing.Maker"),
        Arguments.of("sibling", in("sibling").siblingsNeverSeeEachOther(), "symbol.Framed"),
        Arguments.of("order", in("order").featuresLookBackOnly(plan), "party.LooksForward"),
        Arguments.of("order", in("order").featuresLookBackOnly(plan), "batch.TalksSql"),
        Arguments.of("order", in("order").featuresLookBackOnly(plan), "novelty.Unplanned"),
        Arguments.of("adapter", in("adapter").adaptersAreHidden(), "jdbc.JdbcThings"),
        Arguments.of("adapter", in("adapter").adaptersAreHidden(), "used by"),
        Arguments.of(
            "controller",
            in("controller").controllersStandInApiAndCallUseCases(),
            "party.StrayController"),
        Arguments.of(
            "controller",
            in("controller").controllersStandInApiAndCallUseCases(),
            "rest.ShortcutController"),
        Arguments.of("worldly", in("worldly").worldlyThingsAreInjected(), "Instant.now()"),
        Arguments.of("worldly", in("worldly").worldlyThingsAreInjected(), "UUID.randomUUID()"),
        Arguments.of("worldly", in("worldly").worldlyThingsAreInjected(), "System.getenv("),
        Arguments.of("worldly", in("worldly").worldlyThingsAreInjected(), "Math.random()"),
        Arguments.of("worldly", in("worldly").worldlyThingsAreInjected(), "Clock.systemUTC()"),
        Arguments.of("naming", in("naming").namesSaySomething(), "ThingHelper"),
        Arguments.of("naming", in("naming").namesSaySomething(), "util.Thing"),
        Arguments.of("unmarked", in("unmarked").packagesAreNullMarked(), "unmarked.api.Thing"));
  }

  private static HouseRules in(String house) {
    return new HouseRules(FIXTURE + "." + house);
  }

  private static JavaClasses imported(String house) {
    return new ClassFileImporter()
        .withImportOption(HouseTest::written)
        .importPackages(FIXTURE + "." + house);
  }
}
